# Vectors and names lie packed in the repository (9 MB); a build unpacks them (33 MB) beside links to the rest,
# so that the sources in data/basemap.yaml are found in one folder.
set(made ${CMAKE_BINARY_DIR}/data/basemap)
file(MAKE_DIRECTORY ${made})
file(CREATE_LINK ${CMAKE_SOURCE_DIR}/data/basemap/relief.tif ${made}/relief.tif SYMBOLIC)
file(CREATE_LINK ${CMAKE_SOURCE_DIR}/data/basemap.yaml ${CMAKE_BINARY_DIR}/data/basemap.yaml SYMBOLIC)
foreach(packed vectors labels)
  add_custom_command(
    OUTPUT ${made}/${packed}.stamp
    COMMAND ${CMAKE_COMMAND} -E tar xf ${CMAKE_SOURCE_DIR}/data/basemap/${packed}.tar.xz
    COMMAND ${CMAKE_COMMAND} -E touch ${packed}.stamp
    DEPENDS ${CMAKE_SOURCE_DIR}/data/basemap/${packed}.tar.xz
    WORKING_DIRECTORY ${made}
    COMMENT "Unpacking the basemap's ${packed}")
endforeach()
add_custom_target(dateline_basemap DEPENDS ${made}/vectors.stamp ${made}/labels.stamp)
add_dependencies(dateline_data dateline_basemap)
