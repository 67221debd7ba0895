/** What the check of a plate, a VIN or a frame number tells; none of these stops anybody. */
export const vehicles = {
  'vehicles.warning.check_digit': 'The check digit does not fit. One character of the VIN may be mistyped.',
  'vehicles.warning.not_identified': 'This is neither a VIN nor a Japanese frame number. We keep it as you typed it.',
  'vehicles.warning.unknown_wmi': 'We do not know the maker of this VIN.',
  'vehicles.warning.unknown_prefix': 'We do not know this frame number yet. Please choose the model yourself.',
  'vehicles.warning.year_code': 'The VIN does not say the model year.',
  'vehicles.warning.model_not_found': 'The VIN does not say the model. Please choose it yourself.',
  'vehicles.warning.plate_unusual': 'This number plate looks unusual. Please check it.',
  'vehicles.warning.went_back': 'The odometer reads less than last time. Please check the number.',
} as const;
