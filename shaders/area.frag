#version 120
// A pale tint under diagonal hatching.
//   hatch  distance between two strokes and width of a stroke, in pixels
//   tint   opacity of the tint and of the strokes
uniform vec2 hatch;
uniform vec2 tint;
varying vec2 pixel;

void main() {
    float across = mod((pixel.x + pixel.y) * 0.70710678, hatch.x);
    float off = min(across, hatch.x - across) - 0.5 * hatch.y;
    float stroke = clamp(0.5 - off, 0.0, 1.0);
    gl_FragColor = vec4(gl_Color.rgb, gl_Color.a * mix(tint.x, tint.y, stroke));
}
