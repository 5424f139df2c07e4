#pragma once

#include "scene/colour.hpp"

#include <filesystem>
#include <memory>
#include <string>

namespace sf {
class Shader;
}

namespace dateline::render {

/// A pair of shaders `<name>.vert` and `<name>.frag` of the shader folder.
class Program {
public:
    Program(const std::filesystem::path& folder, const std::string& name);
    ~Program();
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    [[nodiscard]] bool usable() const { return shader_ != nullptr; }
    /// What the driver said when it refused; empty when usable.
    [[nodiscard]] const std::string& complaint() const { return complaint_; }

    // Only where it is usable:
    void set(const char* name, float x, float y) const;
    void set(const char* name, float x, float y, float z) const;
    void set(const char* name, scene::Colour colour) const;
    void set_texture(const char* name, int unit) const;
    void bind() const;
    static void unbind();

private:
    std::unique_ptr<sf::Shader> shader_;
    std::string complaint_;
};

} // namespace dateline::render
