/**
 * One stylesheet for what pages have in common: a reader fetches it with the first page and never
 * again. Cut by what each page imports, a story alone would fetch six.
 */
export const readerStyles = {
  name: 'reader',
  test: /\/src\/(?:styles|layouts|components\/(?:site|listing|article|author|everyPage))\/.*(?:\.css|type=style)/,
};
