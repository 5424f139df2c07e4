#version 120
// Draws one cluster, a ring split by category round a plain middle, in one go: on software GL what
// counts is how often a pixel is touched.
//   slices   a row for each cluster: its colours around the ring, clockwise from the top
//   outline  colour of the line that sets the ring off from the map
//   contour  colour of the thin line outside it
//   middle   colour of the disc under the number
//   widths   outer edge of outline and of contour beyond the radius, in pixels; least width of the ring
uniform sampler2D slices;
uniform vec4 outline;
uniform vec4 contour;
uniform vec4 middle;
uniform vec3 widths;
varying vec4 where;

float inside(float pixels) {
    return clamp(0.5 - pixels, 0.0, 1.0);
}

/// Clockwise from the top, 0 … 1; off by a third of a degree at most, which no eye sees, at a third
/// of what atan() takes.
float turn(vec2 p) {
    vec2 a = abs(p);
    float t = min(a.x, a.y) / max(max(a.x, a.y), 0.001);
    float eighth = t * (0.125 + 0.04345 * (1.0 - t));
    float quarter = a.x > a.y ? 0.25 - eighth : eighth;
    float half_turn = p.y > 0.0 ? 0.5 - quarter : quarter;
    return p.x < 0.0 ? 1.0 - half_turn : half_turn;
}

void main() {
    float away = length(where.xy);
    float radius = where.z;
    vec3 slice = texture2D(slices, vec2(turn(where.xy), where.w)).rgb;
    float inner = radius - max(widths.z, 0.3 * radius);

    vec3 ring = mix(outline.rgb, slice, inside(away - radius) * gl_Color.a);
    vec3 face = mix(ring, middle.rgb, inside(away - inner) * middle.a);
    float line = inside(away - radius - widths.x);
    float edge = inside(away - radius - widths.y) * contour.a * gl_Color.a;
    gl_FragColor = vec4(mix(contour.rgb, face, line), max(edge, line));
}
