# SPDX-FileCopyrightText: 2026 The Rushes authors
# SPDX-License-Identifier: MIT
# Every dependency with the Debian package that brings it, so that a failed configure says what to install.
include(FeatureSummary)

find_package(Qt6 6.4 COMPONENTS Core DBus Gui Network Widgets Svg Multimedia LinguistTools Test)
set_package_properties(Qt6 PROPERTIES TYPE REQUIRED
    PURPOSE "Debian: qt6-base-dev qt6-multimedia-dev qt6-svg-dev qt6-tools-dev qt6-l10n-tools")
find_package(Qt6Keychain)
set_package_properties(Qt6Keychain PROPERTIES TYPE REQUIRED PURPOSE "keys in the system keychain, Debian: qtkeychain-qt6-dev")
find_package(tl-expected)
set_package_properties(tl-expected PROPERTIES TYPE REQUIRED PURPOSE "Result<T>, Debian: libexpected-dev")
find_package(ZLIB)
set_package_properties(ZLIB PROPERTIES TYPE REQUIRED PURPOSE "replies on disk, Debian: zlib1g-dev")
find_package(PkgConfig)
set_package_properties(PkgConfig PROPERTIES TYPE REQUIRED PURPOSE "finds SQLite, libswscale and others, Debian: pkg-config")
if(PkgConfig_FOUND)
    pkg_check_modules(gcrypt REQUIRED IMPORTED_TARGET libgcrypt)   # Debian: libgcrypt20-dev
    pkg_check_modules(minizip REQUIRED IMPORTED_TARGET minizip)    # Debian: libminizip-dev
    pkg_check_modules(sqlite3 REQUIRED IMPORTED_TARGET sqlite3)    # Debian: libsqlite3-dev
    pkg_check_modules(swscale REQUIRED IMPORTED_TARGET libswscale libavutil)   # Debian: libswscale-dev
    pkg_check_modules(libav REQUIRED IMPORTED_TARGET libavformat libavcodec libavutil libswscale) # libavformat-dev
    pkg_check_modules(httplib REQUIRED IMPORTED_TARGET cpp-httplib)            # Debian: libcpp-httplib-dev
endif()
