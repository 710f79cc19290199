#!/bin/sh
# Runs a command only where a ticket of Privy Seal allows it; a plain pipeline's gate.
#
#   gate.sh TICKET SUBJECT COMMAND [ARGUMENT...]
#
# PRIVYSEAL_ROSTER    the pinned roster, as `privysealctl roster show --out` wrote it; keep it where the agent cannot write
# PRIVYSEAL_AUDIENCE  the gate's name, one of those that the roster names
# PRIVYSEAL_STATE     a folder that outlives the run: how far the record had come, and which tickets were used
# PRIVYSEAL_MAX_AGE   how long ago it may have been said that nothing was taken back; 15m where it is not set
set -eu

if [ "$#" -lt 3 ]; then
    echo "usage: gate.sh TICKET SUBJECT COMMAND [ARGUMENT...]" >&2
    exit 2
fi
: "${PRIVYSEAL_ROSTER:?is not set}" "${PRIVYSEAL_AUDIENCE:?is not set}" "${PRIVYSEAL_STATE:?is not set}"
ticket=$1
subject=$2
shift 2

mkdir -p "$PRIVYSEAL_STATE"
chmod 700 "$PRIVYSEAL_STATE"
# The exit code says why not: 10 not approved, 11 stale or used before, 12 forged, 13 for something else, 14 taken back,
# 15 older than what was seen, 16 rejected. `set -e` ends the script with it.
privysealctl verify-ticket "$ticket" \
    --roster "$PRIVYSEAL_ROSTER" --audience "$PRIVYSEAL_AUDIENCE" --subject "$subject" \
    --state "$PRIVYSEAL_STATE/state" --spent "$PRIVYSEAL_STATE/spent" --max-age "${PRIVYSEAL_MAX_AGE:-15m}" >&2
exec "$@"
