#!/bin/sh
# Makes sure that there is a Chromium for the browser tests: installs Debian's where it can, else says how.
set -eu
command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1 && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium fonts-noto-core >/dev/null && exit 0
fi
echo "The browser tests need Chromium: install it, on Debian with 'sudo apt-get install chromium'." >&2
exit 1
