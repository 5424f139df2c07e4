#version 120
// Covers the box of an area; the stencil cuts out its shape. Inputs, per vertex:
//   gl_Vertex  position in pixels, origin top left
//   gl_Color   colour of the hatching; its alpha is the area's opacity
varying vec2 pixel;

void main() {
    gl_Position = gl_ModelViewProjectionMatrix * gl_Vertex;
    gl_FrontColor = gl_Color;
    pixel = gl_Vertex.xy;
}
