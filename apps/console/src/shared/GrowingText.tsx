import { Textarea, type TextareaProps } from '@mantine/core';
import css from './GrowingText.module.css';

/** Where the browser cannot do it by itself, the height is measured: that lays the whole page out with every letter. */
const byItself = CSS.supports('field-sizing', 'content');

type Props = Omit<TextareaProps, 'autosize' | 'classNames' | 'styles' | 'resize'>;

/** A field for sentences: as high as its words, from `minRows` (1) to `maxRows` lines. */
export function GrowingText({ minRows = 1, maxRows, ...props }: Props) {
  if (!byItself) return <Textarea {...props} autosize minRows={minRows} {...(maxRows && { maxRows })} />;
  const lines = { '--least': minRows, ...(maxRows && { '--most': maxRows }) };
  return <Textarea {...props} classNames={{ input: css.field! }} styles={{ input: lines }} />;
}
