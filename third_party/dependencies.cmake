# Every library Dateline stands on, found where Debian 12 puts it; debian-packages.txt is the list to install.
find_package(PkgConfig REQUIRED)
find_package(SFML 2.5 COMPONENTS graphics window system REQUIRED)
find_package(GDAL 3.6 REQUIRED)
find_package(yaml-cpp REQUIRED)
find_package(CLI11 REQUIRED)
find_package(fmt REQUIRED)
find_package(spdlog REQUIRED)
find_package(tl-expected REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(ZLIB REQUIRED)
find_package(Threads REQUIRED)
set(OpenGL_GL_PREFERENCE LEGACY) # SFML draws in a compatibility context of libGL
find_package(OpenGL REQUIRED)
find_package(X11 REQUIRED)
if(NOT TARGET X11::xcb)
  message(FATAL_ERROR "xcb is missing; install what third_party/debian-packages.txt lists")
endif()

pkg_check_modules(SHAPING REQUIRED IMPORTED_TARGET harfbuzz freetype2 fribidi fontconfig)
add_library(dateline_shaping INTERFACE)
target_link_libraries(dateline_shaping INTERFACE PkgConfig::SHAPING)

pkg_check_modules(UTF8PROC REQUIRED IMPORTED_TARGET libutf8proc)
add_library(dateline_utf8proc INTERFACE)
target_link_libraries(dateline_utf8proc INTERFACE PkgConfig::UTF8PROC)

pkg_check_modules(CMARK REQUIRED IMPORTED_TARGET libcmark)
add_library(dateline_cmark INTERFACE)
target_link_libraries(dateline_cmark INTERFACE PkgConfig::CMARK)

pkg_check_modules(CAIRO REQUIRED IMPORTED_TARGET cairo)
add_library(dateline_cairo INTERFACE)
target_link_libraries(dateline_cairo INTERFACE PkgConfig::CAIRO)

pkg_check_modules(DBUS REQUIRED IMPORTED_TARGET dbus-1)
add_library(dateline_dbus INTERFACE)
target_link_libraries(dateline_dbus INTERFACE PkgConfig::DBUS)

# Debian's Dear ImGui is a static library without a CMake package.
find_path(IMGUI_INCLUDE_DIR imgui.h PATH_SUFFIXES imgui REQUIRED)
find_library(IMGUI_LIBRARY imgui REQUIRED)
add_library(dateline_imgui INTERFACE)
target_include_directories(dateline_imgui SYSTEM INTERFACE ${IMGUI_INCLUDE_DIR})
find_library(STB_LIBRARY stb REQUIRED) # Dear ImGui packs rectangles and reads fonts with it
target_link_libraries(dateline_imgui INTERFACE ${IMGUI_LIBRARY} ${STB_LIBRARY} PkgConfig::SHAPING
  OpenGL::GL ${CMAKE_DL_LIBS})

if(DATELINE_TESTS)
  find_package(doctest REQUIRED)
endif()
if(DATELINE_BENCHMARKS)
  find_package(benchmark REQUIRED)
endif()
