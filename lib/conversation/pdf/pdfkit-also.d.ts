/** What PDFKit takes beside what its types know of (0.20; types 0.17). */
declare namespace PDFKit.Mixins {
  interface StructureElementOptions {
    /** Of a heading in a table. */
    scope?: 'Column' | 'Row'
    /** Of a figure: left, top, right and bottom, from the page's top. */
    bbox?: [number, number, number, number]
    placement?: 'Block' | 'Inline'
  }
  interface AnnotationOption {
    /** The element a link belongs to. */
    structParent?: PDFStructureElement
  }
}
