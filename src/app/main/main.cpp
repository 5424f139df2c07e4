#include "app/cli.hpp"

int main(int argc, char** argv) {
    return dateline::app::run(argc, argv);
}
