/**
 * One stylesheet for what pages have in common: a reader fetches it with the first page and never
 * again. Cut by what each page imports, a story alone would fetch six.
 */
export const readerStyles = {
  name: 'reader',
  test: /\/src\/(?:styles|layouts|components\/(?:site|listing|article|author|everyPage))\/.*(?:\.css|type=style)/,
};

/** And one for training: its finder would fetch five. */
export const trainingStyles = {
  name: 'training',
  test: /\/src\/components\/training\/.*type=style/,
};
