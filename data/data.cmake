# Files compiled from data/ at build time land in <build>/data; the program finds both.
add_custom_target(dateline_data ALL)
