#version 120
// Places the square of one cluster. Inputs, per vertex:
//   gl_Vertex          position in pixels, origin top left
//   gl_MultiTexCoord0  pixels from the centre; radius of the ring; row of its slices, 0 … 1
//   gl_Color           alpha: opacity of the ring
varying vec4 where;

void main() {
    gl_Position = gl_ModelViewProjectionMatrix * gl_Vertex;
    gl_FrontColor = gl_Color;
    where = gl_MultiTexCoord0;
}
