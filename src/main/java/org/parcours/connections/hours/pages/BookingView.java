package org.parcours.connections.hours.pages;

import java.util.List;
import org.parcours.connections.hours.Booking;
import org.parcours.connections.hours.Bookings;
import org.parcours.startups.Startup;
import org.parcours.web.forms.Form;

/// What the page shows where a startup books a mentor.
///
/// @param booked meetings of the startup that are not over
/// @param action where the form goes
public record BookingView(
        Startup startup, List<Bookings.Free> receiving, List<Booking> booked, Form form, String action) {}
