# SPDX-FileCopyrightText: 2026 The Rushes authors
# SPDX-License-Identifier: MIT
# rushes_options carries what every target shares: the standard, warnings, Qt's strictness and hardening.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # Precompiled headers are cached only with these two kinds of sloppiness allowed.
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env CCACHE_SLOPPINESS=pch_defines,time_macros
        "CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}" CCACHE_NOHASHDIR=1 "${CCACHE_PROGRAM}")
endif()

find_program(MOLD_PROGRAM mold)
if(MOLD_PROGRAM AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_link_options(-fuse-ld=mold)
endif()

add_library(rushes_options INTERFACE)
target_compile_features(rushes_options INTERFACE cxx_std_20)
target_compile_definitions(rushes_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_USE_QSTRINGBUILDER QT_DISABLE_DEPRECATED_BEFORE=0x060400
    RUSHES_VERSION="${PROJECT_VERSION}")
if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
    target_compile_options(rushes_options INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion
        -Wold-style-cast -Woverloaded-virtual $<$<BOOL:${RUSHES_WERROR}>:-Werror> -fstack-protector-strong)
    target_compile_definitions(rushes_options INTERFACE $<$<CONFIG:Release,RelWithDebInfo>:_FORTIFY_SOURCE=2>)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        target_compile_options(rushes_options INTERFACE -fpch-preprocess)
    endif()
endif()
if(RUSHES_SANITIZE)
    add_compile_options(-fsanitize=${RUSHES_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    add_link_options(-fsanitize=${RUSHES_SANITIZE})
endif()
if(RUSHES_COVERAGE)
    add_compile_options(--coverage)
    add_link_options(--coverage)
endif()

# rushes_add_plugin(name sources…): a module that the program loads when it is needed, beside the others.
include(GNUInstallDirs)
function(rushes_add_plugin name)
    add_library(${name} MODULE ${ARGN})
    target_include_directories(${name} PRIVATE "${PROJECT_SOURCE_DIR}/app")
    set_target_properties(${name} PROPERTIES PREFIX "" CXX_VISIBILITY_PRESET hidden
        LIBRARY_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/${CMAKE_INSTALL_LIBDIR}/rushes")
    add_dependencies(rushes_core ${name})
    install(TARGETS ${name} LIBRARY DESTINATION "${CMAKE_INSTALL_LIBDIR}/rushes")
endfunction()
