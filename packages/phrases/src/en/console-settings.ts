/** Settings of the shop and of a person, people, audit, mail, and the platform console. */
export const consoleSettings = {
  'settings.title': 'Settings',
} as const;
