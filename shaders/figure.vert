#version 120
// Places the rectangle that holds one plain figure. Inputs, per vertex:
//   gl_Vertex          position in pixels, origin top left
//   gl_MultiTexCoord0  offset from the figure's centre in pixels, along its own axes; kind; width
//   gl_MultiTexCoord1  three measures whose meaning depends on the kind; see figure.frag
//   gl_Color           colour
varying vec4 where;
varying vec4 measure;

void main() {
    gl_Position = gl_ModelViewProjectionMatrix * gl_Vertex;
    gl_FrontColor = gl_Color;
    where = gl_MultiTexCoord0;
    measure = gl_MultiTexCoord1;
}
