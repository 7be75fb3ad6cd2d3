# Sourced by mvnw and frontdesk: points JAVA_HOME at a JDK 25, wherever it is installed.
# JAVA_HOME first, then PATH, then the usual folders. One sentence and exit 1 when there is none.

frontdesk_jdk_major() {
  [ -x "$1/bin/javac" ] || return 1
  "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p'
}

frontdesk_find_jdk() {
  on_path=$(command -v javac 2>/dev/null) && on_path=$(readlink -f "$on_path" 2>/dev/null || echo "$on_path") &&
    on_path=$(dirname "$(dirname "$on_path")")
  for candidate in "${JAVA_HOME:-}" "${on_path:-}" \
    /usr/lib/jvm/*25* /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
    "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* "${HOME:-}"/.asdf/installs/java/* \
    "${HOME:-}"/.local/share/mise/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    [ -n "$candidate" ] || continue
    major=$(frontdesk_jdk_major "$candidate") || continue
    if [ "$major" = 25 ]; then
      JAVA_HOME=$candidate
      export JAVA_HOME
      return 0
    fi
  done
  echo "Frontdesk needs a JDK 25 and found none: install one (for example Temurin 25), or set JAVA_HOME to it." >&2
  return 1
}

frontdesk_find_jdk || exit 1
