import type { DocumentPrinter } from '../port.ts';

/**
 * Prints with React PDF: right-to-left words in their right order, fonts cut down to the letters used. The library is
 * loaded with the first document: a server that prints nothing does without its 40 MB.
 */
export const reactPdfPrinter: DocumentPrinter = {
  print: async (document) => (await import('./print.ts')).print(document),
};
