# One folder = one static library = one namespace = one test folder.

add_library(dateline_warnings INTERFACE)
target_compile_options(dateline_warnings INTERFACE
  -Wall -Wextra   # the usual mistakes
  -Wconversion    # no silent loss of digits or sign: coordinates and byte offsets pass through here
  -Wshadow        # no name that means two things in one function
  $<$<AND:$<CXX_COMPILER_ID:GNU>,$<CONFIG:Release>>:-Wno-restrict> # false alarms on std::string in GCC 12, its bug 105651
  $<$<BOOL:${DATELINE_WERROR}>:-Werror>)
target_compile_options(dateline_warnings INTERFACE -ffp-contract=off) # same digits on every machine
if(DATELINE_SANITIZE)
  add_compile_options(-fsanitize=${DATELINE_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${DATELINE_SANITIZE})
endif()

# dateline_room(<folder> [LINK rooms...] [THIRD_PARTY targets...])
# Takes every src/<folder>/*.cpp; which of them a room may include, and where, the table of
# src/README.md says.
function(dateline_room name)
  cmake_parse_arguments(ROOM "" "" "LINK;THIRD_PARTY" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${name}/*.cpp)
  if(sources)
    add_library(dateline_${name} STATIC ${sources})
    set(scope PUBLIC)
    target_link_libraries(dateline_${name} PRIVATE dateline_warnings)
  else()
    add_library(dateline_${name} INTERFACE)
    set(scope INTERFACE)
  endif()
  target_include_directories(dateline_${name} ${scope} ${CMAKE_SOURCE_DIR}/src)
  target_link_libraries(dateline_${name} ${scope} tl::expected)
  foreach(room ${ROOM_LINK})
    target_link_libraries(dateline_${name} ${scope} dateline_${room})
  endforeach()
  foreach(library ${ROOM_THIRD_PARTY})
    target_link_libraries(dateline_${name} ${scope} ${library})
  endforeach()
endfunction()
