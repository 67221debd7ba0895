/** Why a file was not taken, next to the field. */
export const media = {
  'media.why.empty': 'This file is empty.',
  'media.why.broken': 'This file is damaged.',
  'media.why.too_large': 'This file is larger than 10 MB.',
  'media.why.too_many_pixels': 'This picture has too many pixels.',
  'media.why.unsupported_type': 'Use a JPEG, PNG, HEIC or WebP picture, or a PDF.',
  'media.why.not_a_picture': 'Only pictures can be added here.',
  'media.why.polyglot': 'This file pretends to be something else.',
} as const;
