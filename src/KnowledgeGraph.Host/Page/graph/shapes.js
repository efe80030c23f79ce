// A shape for each kind of entity, so that colour alone never tells them apart.

const SHAPES = {
  State: { name: "state", path: "M0-11A11 11 0 1 1 0 11A11 11 0 1 1 0-11Z" },
  Group: { name: "group", path: "M-5-8H5A8 8 0 0 1 5 8H-5A8 8 0 0 1-5-8Z" },
  Person: { name: "person", path: "M0-11 10.5-3.4 6.5 9-6.5 9-10.5-3.4Z" },
  Treaty: { name: "treaty", path: "M0-12 12 0 0 12-12 0Z" },
  War: { name: "war", path: "M0-12 3.4-4 11-6.5 6 0 11 6.5 3.4 4 0 12-3.4 4-11 6.5-6 0-11-6.5-3.4-4Z" },
  Battle: { name: "battle", path: "M0-10 2.6-3.2 9-5 5 0 9 5 2.6 3.2 0 10-2.6 3.2-9 5-5 0-9-5-2.6-3.2Z" },
  Territory: { name: "territory", path: "M-10-8 10-8 10 8-10 8Z" },
  Place: { name: "place", path: "M0-10 10 8-10 8Z" },
  Waterway: { name: "waterway", path: "M-11-3Q-5.5-11 0-4T11-5L11 4Q5.5 11 0 5T-11 5Z" },
  Ship: { name: "ship", path: "M-11-2 11-2 6 8-6 8Z" },
};
const OTHER = { name: "other", path: "M-8-8 8-8 8 8-8 8Z" };

/** The shape of an entity with some labels: { name, path }. */
export const shape = (labels) => SHAPES[labels.find((label) => label in SHAPES)] ?? OTHER;
