export { type About, type CustomerRow, customerStory } from './customer-story.ts';
