// What of the graph is in the picture: the entities that are open, and the neighbours that matter most to each of them.

/** How many neighbours of an open entity are shown at first: as many as can be told apart. */
export const firstNeighbours = () => (matchMedia("(min-width: 44rem)").matches ? 14 : 7);

/**
 * Nodes and bundles of edges for the answers of /entities/{id}, the first of them the middle of the picture.
 * `most` limits the neighbours of each; `hidden` names types of edges left out.
 */
export function picture(answers, most, hidden) {
  const nodes = new Map();
  const bundles = new Map();
  for (const answer of answers) {
    const node = nodes.get(answer.id) ?? add(nodes, answer, null);
    node.isOpen = true;
  }

  for (const answer of answers) {
    const neighbours = ranked(answer, hidden);
    const open = nodes.get(answer.id);
    open.neighbours = neighbours.length;
    open.shown = 0;
    for (const { entity, edges } of neighbours) {
      // Those that are there anyway take no place from others.
      if (!nodes.has(entity.id)) {
        if (open.shown >= most) {
          continue;
        }

        add(nodes, entity, answer.id);
      }

      open.shown += 1;
      edges.forEach((edge) => bundle(bundles, answer.id, edge));
    }
  }

  return { nodes: [...nodes.values()], bundles: spread([...bundles.values()]), types: types(answers) };
}

/** All edges of the open entities, once each: what the list shows. */
export function allEdges(answers, hidden) {
  const edges = new Map();
  for (const answer of answers) {
    for (const edge of answer.edges.filter((each) => !hidden.has(each.type))) {
      const here = { id: answer.id, name: answer.name };
      const [from, to] = edge.direction === "out" ? [here, edge.entity] : [edge.entity, here];
      edges.set(edge.id, { id: edge.id, type: edge.type, date: edge.date, event: edge.event, from, to });
    }
  }

  return [...edges.values()];
}

function add(nodes, entity, parent) {
  const node = { id: entity.id, name: entity.name, labels: entity.labels, parent, isOpen: false, neighbours: null, shown: 0 };
  nodes.set(entity.id, node);
  return node;
}

function ranked(answer, hidden) {
  const byNeighbour = new Map();
  for (const edge of answer.edges) {
    if (hidden.has(edge.type) || edge.entity.id === answer.id) {
      continue;
    }

    const known = byNeighbour.get(edge.entity.id) ?? { entity: edge.entity, edges: [] };
    known.edges.push(edge);
    byNeighbour.set(edge.entity.id, known);
  }

  return [...byNeighbour.values()].sort((left, right) => right.edges.length - left.edges.length || left.entity.name.localeCompare(right.entity.name));
}

// Edges of one type between the same two, the same way, are one line with a number.
function bundle(bundles, here, edge) {
  const [from, to] = edge.direction === "out" ? [here, edge.entity.id] : [edge.entity.id, here];
  const key = `${from}|${edge.type}|${to}`;
  const known = bundles.get(key) ?? { key, from, to, type: edge.type, edges: new Map(), lane: 0, lanes: 1 };
  known.edges.set(edge.id, edge);
  bundles.set(key, known);
}

// Lines between the same two entities are bent apart.
function spread(bundles) {
  const pairs = new Map();
  for (const each of bundles) {
    const key = [each.from, each.to].sort().join("|");
    pairs.set(key, [...(pairs.get(key) ?? []), each]);
  }

  for (const members of pairs.values()) {
    members.forEach((each, index) => {
      const turned = each.from > each.to ? -1 : 1;
      each.lane = turned * (index - (members.length - 1) / 2);
      each.lanes = members.length;
    });
  }

  return bundles;
}

function types(answers) {
  const numbers = new Map();
  for (const edge of allEdges(answers, new Set())) {
    numbers.set(edge.type, (numbers.get(edge.type) ?? 0) + 1);
  }

  return [...numbers].sort(([left], [right]) => left.localeCompare(right));
}
