# Sourced by mvnw and ./parcours: JAVA_HOME becomes the first JDK of version 25 or later found in a usual place.
jdk_major() { sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null; }
if [ "$(jdk_major "${JAVA_HOME:-/nonexistent}")" -ge 25 ] 2>/dev/null; then :; else
  on_path=$(command -v javac 2>/dev/null) && on_path=$(readlink -f "$on_path") && on_path=${on_path%/bin/javac} || on_path=
  for d in ${JDK_25:+"$JDK_25"} ${on_path:+"$on_path"} /usr/lib/jvm/*25* /usr/lib/jvm/* /usr/java/* /usr/local/*jdk* /opt/*jdk* /opt/java/* \
    "${HOME:-/nonexistent}"/.sdkman/candidates/java/* "${HOME:-/nonexistent}"/.jdks/* "${HOME:-/nonexistent}"/.asdf/installs/java/* \
    "${HOME:-/nonexistent}"/.local/share/mise/installs/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -x "$d/bin/javac" ] && [ "$(jdk_major "$d")" -ge 25 ] 2>/dev/null; then JAVA_HOME=$d; export JAVA_HOME; break; fi
  done
fi
