import type { Room } from '../../kernel/implement.ts';
import createCategory from './operations/create-category.ts';
import createService from './operations/create-service.ts';
import removeService from './operations/remove-service.ts';
import updateService from './operations/update-service.ts';
import listCategories from './queries/list-categories.ts';
import listOfferedServices from './queries/list-offered-services.ts';
import listServices from './queries/list-services.ts';

export const room: Room = {
  name: 'services',
  does: [
    listServices,
    listCategories,
    createService,
    updateService,
    removeService,
    createCategory,
    listOfferedServices,
  ],
  hears: [],
};
