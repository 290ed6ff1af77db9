# Debian packages by use, and how to get the missing ones. Sourced by app/run and tests/run.
build_packages=(cmake ninja-build g++ lld pkg-config qt6-base-dev qt6-charts-dev libqt6opengl6-dev libgl-dev
                libtomlplusplus-dev libcpp-httplib-dev libssl-dev libgmp-dev libc-ares-dev qtkeychain-qt6-dev)
run_packages=(haproxy socat libqt6sql6-sqlite qt6-qpa-plugins qt6-wayland libsecret-1-0 fonts-inter fonts-jetbrains-mono)
test_packages=(gnome-keyring xvfb openbox xdotool curl openssl dbus-daemon iproute2 mtr-tiny
  python3-venv qt6-l10n-tools fonts-droid-fallback)
# Node.js is often installed from elsewhere, and then conflicts with Debian's: only its commands count.
command -v node >/dev/null || test_packages+=(nodejs)
command -v npm >/dev/null || test_packages+=(npm)

install_missing() {
  local missing=() package
  for package in "$@"; do
    dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  echo "Installing: ${missing[*]}"
  local root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { echo "As root: apt-get install ${missing[*]}" >&2; exit 2; }
    root=(sudo)
  fi
  # A router of the distribution's own would start with the package; ours is started by the console.
  "${root[@]}" apt-get update -qq
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}
