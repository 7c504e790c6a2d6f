# Sourced by what runs Windows programs on Linux: a screen that nobody sees, and Wine's habits.

# What Wine says of itself is not ours; file names are UTF-8 only in a UTF-8 locale.
export WINEARCH=win64 WINEDEBUG=-all LC_ALL=C.UTF-8

new_windows() {  # NAME: a Windows that nothing was done to before
    export WINEPREFIX="$work/$1"
    rm -rf "$WINEPREFIX"
    wineboot --init > /dev/null 2>&1 < /dev/null
    # Every Windows 10 has this library, and Wine 8 has not; what Rust compiles asks it for chance.
    cp "$work/stand-in/bcryptprimitives.dll" "$WINEPREFIX/drive_c/windows/system32/"
    # Qt's windows need newer Windows functions than Wine has. Wine hands none of Qt's variables on
    # from Linux, but the registry's.
    windows reg add 'HKCU\Environment' /f /v QT_QPA_PLATFORM /d offscreen > /dev/null
    windows reg add 'HKCU\Environment' /f /v QT_STYLE_OVERRIDE /d fusion > /dev/null
    # Off the screen Qt looks for fonts in one folder only, and passes by whatever is called .ttc.
    mkdir "$WINEPREFIX/fonts"
    for font in "$(dirname "$(fc-match --format '%{file}' 'sans:lang=zh-cn')")"/*; do
        ln -s "$font" "$WINEPREFIX/fonts/$(basename "${font%.ttc}").ttf"
    done
    windows reg add 'HKCU\Environment' /f /v QT_QPA_FONTDIR /d "$(winepath --windows "$WINEPREFIX/fonts")" > /dev/null
}

windows() {  # COMMAND...: run it; it wants a pipe for its output, and no terminal
    wine "$@" < /dev/null 2>&1 | cat
}

make_stand_in() {  # the library above, that only leads on to what Wine has
    mkdir -p "$work/stand-in"
    (
        cd "$work/stand-in"
        printf 'LIBRARY bcryptprimitives.dll\nEXPORTS\n  ProcessPrng = advapi32.SystemFunction036\n' > forward.def
        x86_64-w64-mingw32-dlltool --input-def forward.def --output-exp forward.exp
        x86_64-w64-mingw32-ld -shared --entry 0 -o bcryptprimitives.dll forward.exp
    )
}

begin_screen() {  # ended by `end_screen`
    local number=$((90 + RANDOM % 900))
    Xvfb ":$number" -screen 0 1366x768x24 -nolisten tcp > /dev/null 2>&1 &
    screen=$!
    export DISPLAY=":$number"
}

end_screen() {
    wineserver -k || true
    kill "$screen"
}
