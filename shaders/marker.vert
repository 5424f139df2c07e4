#version 120
// Places the square of one marker. Inputs, per vertex:
//   gl_Vertex          position in pixels, origin top left
//   gl_MultiTexCoord0  place in the shape atlas, 0 … 1
//   gl_MultiTexCoord1  radius in pixels; 1 if dashed; 1 if it has a hole; 1 if hollow
//   gl_Color           fill; its alpha is the marker's opacity
varying vec2 place;
varying vec4 look;

void main() {
    gl_Position = gl_ModelViewProjectionMatrix * gl_Vertex;
    gl_FrontColor = gl_Color;
    place = gl_MultiTexCoord0.xy;
    look = gl_MultiTexCoord1;
}
