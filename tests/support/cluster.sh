#!/usr/bin/env bash
# A throwaway PostgreSQL cluster for the tests, of an ordinary user, on a free port of the loopback interface and a socket
# folder of its own.
#   cluster.sh start       prints its folder and its address; exit 3 and a sentence where PostgreSQL cannot be had
#   cluster.sh start durable  the same, but it flushes what it commits: for measuring
#   cluster.sh start tls NAME...  the same, with a certificate for these host names and passwords for all but the superuser;
#                          root.crt, and the root.crt of another authority in other.crt, lie in the folder
#   cluster.sh stop FOLDER ends it and removes the folder
#   cluster.sh crash FOLDER ends it at once and starts it again
set -euo pipefail

# initdb and the server refuse to run as root. What the environment tells PostgreSQL's programs (PGPORT, ...) is not for them.
as_ordinary_user() {
    set -- env -i "PATH=$PATH" LC_ALL=C.UTF-8 TZ=UTC "$@"
    if [ "$(id -u)" != 0 ]; then "$@"; return; fi
    local user=nobody
    ! id postgres >/dev/null 2>&1 || user=postgres
    setpriv --reuid="$user" --regid="$(id -g "$user")" --clear-groups "$@"
}

programs() {
    local folder
    for folder in "$(pg_config --bindir 2>/dev/null || true)" $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -rV); do
        [ -x "$folder/initdb" ] && [ -x "$folder/pg_ctl" ] || continue
        [ "$("$folder/pg_ctl" --version | sed 's/[^0-9]*\([0-9]*\).*/\1/')" -lt 15 ] || { echo "$folder"; return; }
    done
    return 1
}

# A root that signs one certificate, and another root that signs nothing.
make_certificates() {
    local folder=$1 names=""; shift
    local name; for name in "$@"; do names="$names${names:+,}DNS:$name"; done
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj "/CN=Privy Seal test root" -keyout root.key -out "$folder/root.crt" &&
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj "/CN=Another root" -keyout other.key -out "$folder/other.crt" &&
    openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj "/CN=$1" -keyout data/server.key -out server.csr &&
    openssl x509 -req -in server.csr -CA "$folder/root.crt" -CAkey root.key -CAcreateserial -days 2 -extfile <(echo "subjectAltName=$names") -out data/server.crt &&
    chmod 0600 data/server.key && chmod 0644 "$folder/root.crt" "$folder/other.crt" &&
    printf '%s\n' "local all all trust" "host all privyseal 127.0.0.1/32 trust" "hostssl all all 127.0.0.1/32 scram-sha-256" > data/pg_hba.conf
}

start() {
    local bin port try more="" flush=off
    [ "${1:-}" != durable ] || flush=on
    bin=$(programs) || { echo "PostgreSQL's server programs (15 or newer) are not installed." >&2; exit 3; }
    folder=$(mktemp -d "${TMPDIR:-/tmp}/privyseal-cluster.XXXXXX") || { echo "There is no temporary folder for a PostgreSQL cluster." >&2; exit 3; }
    trap 'stop "$folder"' EXIT # whatever ends this before the address is out
    chmod 0711 "$folder"
    mkdir "$folder/own"
    if [ "$(id -u)" = 0 ]; then
        if id postgres >/dev/null 2>&1; then chown postgres "$folder/own"; else chown nobody "$folder/own"; fi
    fi
    # An order of texts that is not the bytes' own: mistakes about collation show. Nobody needs this cluster after a power
    # failure, so it flushes nothing; a killed server still finds all that was committed.
    (
        cd "$folder/own"
        as_ordinary_user "$bin/initdb" -D "$folder/own/data" -U privyseal -A trust -E UTF8 --locale=C.UTF-8 --locale-provider=icu --icu-locale=en --no-sync >"$folder/initdb.log" 2>&1
    ) || { cat "$folder/initdb.log" >&2; rm -rf "$folder"; echo "A PostgreSQL cluster could not be made." >&2; exit 3; }
    if [ "${1:-}" = tls ]; then
        shift
        (cd "$folder/own" && make_certificates "$folder" "$@") >"$folder/openssl.log" 2>&1 || { cat "$folder/openssl.log" >&2; rm -rf "$folder"; echo "The certificates could not be made." >&2; exit 3; }
        [ "$(id -u)" != 0 ] || chown -R --reference="$folder/own" "$folder/own"
        more="-c ssl=on"
    fi
    for try in 1 2 3 4 5 6 7 8; do
        port=$((20000 + RANDOM % 12000)) # below those that systems give to outgoing connections
        if (cd "$folder/own" && as_ordinary_user "$bin/pg_ctl" -D "$folder/own/data" -l "$folder/own/log" -w -t 60 \
            -o "-p $port -k $folder/own -c listen_addresses=127.0.0.1 -c max_connections=200 -c fsync=$flush -c full_page_writes=$flush -c shared_buffers=64MB -c autovacuum=off $more" \
            start >/dev/null 2>&1); then
            trap - EXIT
            echo "$folder"
            echo "postgresql://privyseal@127.0.0.1:$port/postgres"
            return
        fi
        grep -q "could not bind\|already in use" "$folder/own/log" || break
    done
    cat "$folder/own/log" >&2
    rm -rf "$folder"
    echo "A PostgreSQL server could not be started." >&2
    exit 3
}

stop() {
    local bin
    case "$1" in */privyseal-cluster.*) ;; *) echo "not a cluster of ours: $1" >&2; exit 2 ;; esac
    bin=$(programs)
    (cd "$1/own" && as_ordinary_user "$bin/pg_ctl" -D "$1/own/data" -m immediate stop >/dev/null 2>&1) || true
    rm -rf "$1"
}

crash() {
    local bin
    bin=$(programs)
    (cd "$1/own" && as_ordinary_user "$bin/pg_ctl" -D "$1/own/data" -l "$1/own/log" -m immediate -w -t 60 restart >/dev/null 2>&1)
}

case "${1:-}" in
    start) start "${@:2}" ;;
    stop) stop "${2:?the folder}" ;;
    crash) crash "${2:?the folder}" ;;
    *) sed -n '2,9p' "$0" | sed 's/^# *//'; exit 2 ;;
esac
