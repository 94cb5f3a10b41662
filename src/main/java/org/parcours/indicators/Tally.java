package org.parcours.indicators;

/// How many answered what.
final class Tally {
    private long yes;
    private long no;
    private long unknown;
    private long tooRecent;

    void add(Classification answer, int weight) {
        switch (answer) {
            case YES -> yes += weight;
            case NO -> no += weight;
            case UNKNOWN -> unknown += weight;
            case TOO_RECENT -> tooRecent += weight;
        }
    }

    long yes() {
        return yes;
    }

    long no() {
        return no;
    }

    long unknown() {
        return unknown;
    }

    long tooRecent() {
        return tooRecent;
    }

    long decided() {
        return yes + no;
    }
}
