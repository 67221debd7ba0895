/** The reserved shop id of the platform's own log: what happens outside every shop is recorded there. */
export const PLATFORM_LOG = '00000000-0000-7000-8000-000000000000';
