#!/bin/sh
# Makes sure that the programs which tests drive are there: installs Debian's where it can, else says how.
# Without words it looks for a browser alone; `office` adds a second one, LibreOffice, tools that look into PDF files
# and at what is written to disk, and the servers of those who host it: PostgreSQL and Redis.
set -eu
OFFICE="firefox-esr libreoffice-calc-nogui libreoffice-writer-nogui poppler-utils strace"
HOSTED="postgresql redis-server"

has() { command -v "$1" >/dev/null 2>&1; }
browser() { has chromium || has chromium-browser; }
office() { (has firefox-esr || has firefox) && has soffice && has pdfinfo && has pdftotext && has strace; }
hosted() { (has initdb || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1) && has redis-server; }

missing=""
browser || missing="chromium fonts-noto-core"
if [ "${1:-}" = office ] && ! office; then missing="$missing $OFFICE"; fi
if [ "${CI:-}" ] && ! has caddy; then missing="$missing caddy"; fi  # elsewhere its test is left out
if [ "${1:-}" = office ] && ! hosted; then missing="$missing $HOSTED"; fi
if [ -z "$missing" ]; then exit 0; fi
if [ "$(id -u)" = 0 ] && has apt-get; then
  # shellcheck disable=SC2086  # a list of packages
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $missing >/dev/null && exit 0
fi
echo "The tests need programs that are not here: on Debian, 'sudo apt-get install" $missing"'." >&2
exit 1
