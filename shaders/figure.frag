#version 120
// Plain figures with smooth edges. where.xy: pixels from the centre; where.z: kind; where.w: width of
// the line. measure, by kind:
//   0 disc      x radius
//   1 ring      x radius, y number of dashes (0: none)
//   2 arc       x radius, y start and z sweep in turns, clockwise from the top
//   3 segment   x half its length
//   4 box       x half its width, y half its height, z radius of the corners; width > 0: line only
//   5 soft disc x radius: pale inside, fading outwards
varying vec4 where;
varying vec4 measure;

float inside(float pixels) {
    return clamp(0.5 - pixels, 0.0, 1.0);
}

float turn(vec2 p) {
    return fract(atan(p.x, -p.y) / 6.28318530718 + 1.0);
}

float ring(vec2 p) {
    return inside(abs(length(p) - measure.x) - 0.5 * where.w);
}

float arc(vec2 p) {
    float around = fract(turn(p) - measure.y + 1.0);
    float pixels = 6.28318530718 * max(length(p), 0.001);
    float past = min(around, 1.0 - around) * pixels;
    bool within = around <= measure.z;
    float left = (measure.z - around) * pixels;
    float side = within ? min(around * pixels, left) : -min(past, -left);
    return measure.z > 0.9999 ? ring(p) : ring(p) * clamp(0.5 + side, 0.0, 1.0);
}

float dashed_ring(vec2 p) {
    float wave = abs(fract(turn(p) * measure.y) - 0.5) * 2.0;
    return measure.y > 0.0 ? ring(p) * smoothstep(0.35, 0.55, wave) : ring(p);
}

float segment(vec2 p) {
    float along = max(abs(p.x) - measure.x, 0.0);
    return inside(length(vec2(along, p.y)) - 0.5 * where.w);
}

float box(vec2 p) {
    vec2 q = abs(p) - measure.xy + measure.z;
    float edge = length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - measure.z;
    return where.w > 0.0 ? inside(abs(edge + 0.5 * where.w) - 0.5 * where.w) : inside(edge);
}

float soft_disc(vec2 p) {
    float share = length(p) / max(measure.x, 0.001);
    return (1.0 - smoothstep(0.82, 1.0, share)) * (0.55 + 0.45 * smoothstep(0.3, 0.9, share));
}

void main() {
    vec2 p = where.xy;
    float kind = where.z;
    float covered = kind < 0.5   ? inside(length(p) - measure.x)
                    : kind < 1.5 ? dashed_ring(p)
                    : kind < 2.5 ? arc(p)
                    : kind < 3.5 ? segment(p)
                    : kind < 4.5 ? box(p)
                                 : soft_disc(p);
    gl_FragColor = vec4(gl_Color.rgb, gl_Color.a * covered);
}
