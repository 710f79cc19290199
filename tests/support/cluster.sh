#!/usr/bin/env bash
# A throwaway PostgreSQL server for the tests.
#
#   cluster.sh start FOLDER   makes one in the new or empty FOLDER and prints its address
#   cluster.sh stop FOLDER    ends it and removes FOLDER; quiet where nothing was started
#
# start ends with 3 and one sentence on stderr when PostgreSQL cannot be had. The server listens on 127.0.0.1 and in
# FOLDER/socket only and runs as an ordinary user: as ourselves, or where we are root as postgres or nobody. Nothing else
# on the machine is touched.
set -euo pipefail

no_server() { echo "No PostgreSQL for the tests: $*" >&2; exit 3; }

# The newest installation that has a server.
find_programs() {
    local folder version
    { pg_config --bindir 2>/dev/null || true; printf '%s\n' /usr/lib/postgresql/*/bin; } | sort -u | while read -r folder; do
        [ -x "$folder/pg_ctl" ] && [ -x "$folder/initdb" ] || continue
        version=$("$folder/pg_ctl" --version | sed 's/[^0-9]*\([0-9]*\).*/\1/')
        echo "$version $folder"
    done | sort -n | tail -n 1
}

# Runs a program as the server's user, without what the environment tells PostgreSQL programs (PGPORT, PGDATA, ...).
as_server() {
    local clean=(env -i "PATH=$PATH" LC_ALL=C.UTF-8 TZ=UTC)
    if [ "$(id -u)" != 0 ]; then "${clean[@]}" "$@"; return; fi
    setpriv --reuid "$account" --regid "$(id -g "$account")" --clear-groups "${clean[@]}" "$@"
}

make_cluster() {
    local options=(-D "$folder/data" -U privyseal -A trust -E UTF8 --locale=C.UTF-8 --no-sync --no-instructions)
    # With people's order of letters where the build knows one: who forgets that a record compares bytes is found out.
    as_server "$programs/initdb" "${options[@]}" --locale-provider=icu --icu-locale=en-US >"$folder/initdb.log" 2>&1 && return
    rm -rf "$folder/data"
    as_server "$programs/initdb" "${options[@]}" >>"$folder/initdb.log" 2>&1
}

start() {
    local found version port try
    found=$(find_programs)
    [ -n "$found" ] || no_server "no pg_ctl is installed."
    version=${found%% *} programs=${found#* }
    [ "$version" -ge 15 ] || no_server "version $version is too old, 15 is needed."
    mkdir -p "$folder"
    [ -z "$(ls -A "$folder")" ] || no_server "$folder is not empty."
    chmod 700 "$folder"
    [ "$(id -u)" != 0 ] || chown "$account" "$folder"
    as_server test -w "$folder" || no_server "the user $account cannot reach $folder."
    cd "$folder"
    as_server mkdir -m 700 "$folder/socket"
    make_cluster || no_server "initdb failed: $(tail -n 1 "$folder/initdb.log")"
    # No fsync and no full pages: what a power failure would do to this server is of no interest, it ends with the tests.
    # Commits stay synchronous, as a record asks for.
    cat >>"$folder/data/postgresql.conf" <<CONF
listen_addresses = '127.0.0.1'
unix_socket_directories = '$folder/socket'
fsync = off
full_page_writes = off
synchronous_commit = on
max_connections = 200
shared_buffers = 64MB
autovacuum = off
lc_messages = 'C'
CONF
    # Below the ports that systems give to outgoing connections. Who finds one taken tries another.
    for try in 1 2 3 4 5 6 7 8 9 10; do
        port=$((20000 + (RANDOM * 32768 + RANDOM) % 12000))
        if as_server "$programs/pg_ctl" start -s -w -t 60 -D "$folder/data" -l "$folder/server.log" -o "-p $port" </dev/null >/dev/null 2>&1; then
            echo "postgresql://privyseal@127.0.0.1:$port/postgres"
            return
        fi
        grep -q "Address already in use" "$folder/server.log" || break
    done
    no_server "the server does not start after $try tries: $(tail -n 1 "$folder/server.log")"
}

stop() {
    local found
    [ -d "$folder" ] || return 0
    found=$(find_programs)
    programs=${found#* }
    cd /
    if [ -f "$folder/data/postmaster.pid" ]; then
        as_server "$programs/pg_ctl" stop -s -m immediate -w -D "$folder/data" >/dev/null 2>&1 || true
    fi
    rm -rf "$folder"
}

[ $# = 2 ] || { echo "usage: cluster.sh start|stop FOLDER" >&2; exit 2; }
folder=$(realpath -m "$2")
account=$(id -un)
if [ "$(id -u)" = 0 ]; then
    account=nobody
    ! id postgres >/dev/null 2>&1 || account=postgres
fi
case $1 in
    start) start ;;
    stop) stop ;;
    *) echo "usage: cluster.sh start|stop FOLDER" >&2; exit 2 ;;
esac
