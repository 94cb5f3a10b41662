# Sourced by mvnw and ./parcours: JAVA_HOME becomes the first JDK of version 25 or later found in a usual place.
jdk_major() { sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null; }
if [ "$(jdk_major "${JAVA_HOME:-/nonexistent}")" -ge 25 ] 2>/dev/null; then :; else
  for d in ${JDK_25:+"$JDK_25"} /usr/lib/jvm/*25* /usr/lib/jvm/* /opt/jdk* /opt/java/* "$HOME"/.sdkman/candidates/java/25* "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -x "$d/bin/javac" ] && [ "$(jdk_major "$d")" -ge 25 ] 2>/dev/null; then JAVA_HOME=$d; export JAVA_HOME; break; fi
  done
fi
