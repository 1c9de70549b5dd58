#!/bin/sh
# Nightly copy of the file server.
set -e
rsync -a --delete /srv/ rezerva:/srv/
echo OK >> nocni.log
