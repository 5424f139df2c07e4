#version 120
// Draws one marker from a distance field, smooth at any size.
//   shapes   red: distance from the shape's edge, 0.5 on it, 1 = one radius outside
//            green: wave around the centre, for dashes; blue: distance from the centre, 1 = two radii
//   outline  colour of the line that sets the marker off from the map
//   contour  colour of the thin line outside it
//   widths   outline, contour and rim in pixels
uniform sampler2D shapes;
uniform vec4 outline;
uniform vec4 contour;
uniform vec3 widths;
varying vec2 place;
varying vec4 look;

vec4 over(vec4 top, vec4 below) {
    float alpha = top.a + below.a * (1.0 - top.a);
    return vec4((top.rgb * top.a + below.rgb * below.a * (1.0 - top.a)) / max(alpha, 0.001), alpha);
}

float inside(float pixels) {
    return clamp(0.5 - pixels, 0.0, 1.0);
}

void main() {
    vec3 field = texture2D(shapes, place).rgb;
    float radius = look.x;
    float edge = (field.r - 0.5) * 2.0 * radius;
    float open = max(look.y, look.w); // dashed and hollow markers show their rim

    vec4 colour = vec4(contour.rgb, contour.a * inside(edge - widths.x - widths.y));
    colour = over(vec4(outline.rgb, outline.a * inside(edge - widths.x)), colour);

    float dash = mix(1.0, smoothstep(0.40, 0.56, field.g), look.y);
    float body = mix(1.0, mix(0.5, 0.12, look.w), open);
    float rim = 1.0 - inside(edge + widths.z);
    float fill = inside(edge) * mix(1.0, mix(body, max(dash, body * 0.5), rim), open);
    colour = over(vec4(gl_Color.rgb, fill), colour);

    float hole = inside(field.b * 2.0 * radius - 0.34 * radius) * look.z;
    colour = over(vec4(outline.rgb, outline.a * hole), colour);
    // The border of an old marker stays firmer than its body, so that it can still be made out.
    float age = mix(gl_Color.a, sqrt(gl_Color.a), 1.0 - inside(edge));
    gl_FragColor = vec4(colour.rgb, colour.a * age);
}
