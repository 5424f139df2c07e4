# Files compiled from data/ at build time land in <build>/data; the program finds both.
add_custom_target(dateline_data ALL)

# The gazetteer: tables of places compiled into one file that is memory-mapped.
file(GLOB gazetteer_tables CONFIGURE_DEPENDS
  ${CMAKE_SOURCE_DIR}/data/gazetteer/*.tsv ${CMAKE_SOURCE_DIR}/data/gazetteer/*.tsv.gz)
list(SORT gazetteer_tables)
set(gazetteer_file ${CMAKE_BINARY_DIR}/data/gazetteer.bin)
add_executable(compile_gazetteer ${CMAKE_SOURCE_DIR}/data/compile_gazetteer.cpp)
target_link_libraries(compile_gazetteer PRIVATE dateline_gazetteer dateline_warnings)
file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/data)
add_custom_command(OUTPUT ${gazetteer_file}
  COMMAND compile_gazetteer ${gazetteer_file}.new ${gazetteer_tables}
  COMMAND ${CMAKE_COMMAND} -E rename ${gazetteer_file}.new ${gazetteer_file}
  DEPENDS compile_gazetteer ${gazetteer_tables}
  COMMENT "Compiling the gazetteer" VERBATIM)
add_custom_target(dateline_gazetteer_file DEPENDS ${gazetteer_file})
add_dependencies(dateline_data dateline_gazetteer_file)
include(${CMAKE_CURRENT_LIST_DIR}/basemap/basemap.cmake)
