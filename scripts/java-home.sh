#!/bin/sh
# Prints the home of a JDK of version 21 or later: JAVA_HOME, then PATH, then /usr/lib/jvm.
# With --runtime a Java without a compiler will do.
set -u
need=javac
[ "${1:-}" = --runtime ] && need=java

fits() {
  [ -x "$1/bin/$need" ] && [ -x "$1/bin/java" ] || return 1
  if [ -r "$1/release" ]; then
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  else
    version=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -n 1)
  fi
  [ "${version:-0}" -ge 21 ]
}

if [ -n "${JAVA_HOME:-}" ] && fits "$JAVA_HOME"; then echo "$JAVA_HOME"; exit 0; fi
onpath=$(command -v "$need" 2>/dev/null || true)
if [ -n "$onpath" ]; then
  home=$(dirname "$(dirname "$(readlink -f "$onpath")")")
  if fits "$home"; then echo "$home"; exit 0; fi
fi
for home in $(ls -d /usr/lib/jvm/* 2>/dev/null | sort -rV); do
  if fits "$home"; then echo "$home"; exit 0; fi
done
cat >&2 <<'TEXT'
lianli: no JDK of version 21 or later was found (looked at JAVA_HOME, PATH and /usr/lib/jvm).
lianli: 没有找到 21 或更高版本的 JDK（已查 JAVA_HOME、PATH 与 /usr/lib/jvm）。
  Install Eclipse Temurin 21 or 25, or on Debian 13: apt-get install openjdk-21-jdk-headless
  安装 Eclipse Temurin 21 或 25；Debian 13 可用 apt-get install openjdk-21-jdk-headless
TEXT
exit 5
