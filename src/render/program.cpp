#include "render/program.hpp"

#include <SFML/Graphics/Glsl.hpp>
#include <SFML/Graphics/Shader.hpp>
#include <SFML/System/Err.hpp>
#include <sstream>

namespace dateline::render {
namespace {

/// Collects what SFML writes to its error stream, in which it hands on the driver's words.
class ErrorCatcher {
public:
    ErrorCatcher() : before_(sf::err().rdbuf(words_.rdbuf())) {}
    ~ErrorCatcher() { sf::err().rdbuf(before_); }
    ErrorCatcher(const ErrorCatcher&) = delete;
    ErrorCatcher& operator=(const ErrorCatcher&) = delete;

    /// On one line.
    [[nodiscard]] std::string words() const {
        std::string text = words_.str();
        for (char& c : text) {
            if (c == '\n') c = ' ';
        }
        while (!text.empty() && text.back() == ' ')
            text.pop_back();
        return text;
    }

private:
    std::ostringstream words_;
    std::streambuf* before_;
};

} // namespace

Program::Program(const std::filesystem::path& folder, const std::string& name) {
    if (!sf::Shader::isAvailable()) {
        complaint_ = "this graphics driver has no shaders";
        return;
    }
    const ErrorCatcher errors;
    auto shader = std::make_unique<sf::Shader>();
    if (shader->loadFromFile((folder / (name + ".vert")).string(),
                             (folder / (name + ".frag")).string())) {
        shader_ = std::move(shader);
    } else {
        complaint_ = errors.words();
    }
}

Program::~Program() = default;

void Program::set(const char* name, float x, float y) const {
    shader_->setUniform(name, sf::Glsl::Vec2(x, y));
}

void Program::set(const char* name, float x, float y, float z) const {
    shader_->setUniform(name, sf::Glsl::Vec3(x, y, z));
}

void Program::set(const char* name, scene::Colour colour) const {
    const auto part = [](std::uint8_t channel) { return static_cast<float>(channel) / 255; };
    shader_->setUniform(
        name, sf::Glsl::Vec4(part(colour.r), part(colour.g), part(colour.b), part(colour.a)));
}

void Program::set_texture(const char* name, int unit) const {
    shader_->setUniform(name, unit);
}

void Program::bind() const {
    sf::Shader::bind(shader_.get());
}

void Program::unbind() {
    sf::Shader::bind(nullptr);
}

} // namespace dateline::render
