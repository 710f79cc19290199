# Shared by app/run and tests/run: what both need before a program can start. Sourced, not run.

# install_packages program|all: installs what app/packages.txt names and this machine lacks.
install_packages() {
    command -v apt-get >/dev/null || return 0
    local wanted missing=() package
    if [ "$1" = program ]; then wanted=$(sed '/^# tests only/,$d' app/packages.txt); else wanted=$(cat app/packages.txt); fi
    for package in $(printf '%s\n' "$wanted" | sed 's/#.*//'); do
        [ "$(dpkg-query -W -f='${db:Status-Abbrev}' "$package" 2>/dev/null)" = "ii " ] || missing+=("$package")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    echo "Installing: ${missing[*]}"
    local as_root=()
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null || { echo "Not root and no sudo: install these packages, then run again." >&2; exit 1; }
        as_root=(sudo)
    fi
    "${as_root[@]}" apt-get update -qq
    [[ " ${missing[*]} " != *" postgresql "* ]] || without_main_cluster
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
}

# The tests want PostgreSQL's programs, not the server that Debian starts when it installs them. Said beforehand in a file of
# our own, and only where nobody has decided anything about clusters yet. Uses install_packages' as_root.
without_main_cluster() {
    [ ! -e /etc/postgresql-common ] || return 0
    "${as_root[@]}" mkdir -p /etc/postgresql-common/createcluster.d
    printf 'create_main_cluster = false\n' |
        "${as_root[@]}" tee /etc/postgresql-common/createcluster.d/no-main-cluster.conf >/dev/null
}

# configure_and_build PRESET FOLDER TARGET...
configure_and_build() {
    local preset=$1 folder=$2; shift 2
    [ -f "$folder/build.ninja" ] || cmake --preset "$preset" -B "$folder"
    cmake --build "$folder" --target "$@"
}
