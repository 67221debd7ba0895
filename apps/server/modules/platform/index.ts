export { addPlatformPerson } from './add-platform-person.ts';
