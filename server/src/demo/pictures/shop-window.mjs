// Which picture belongs to which article.

import { flower, leaf, scene } from './brush.mjs';
import * as goods from './goods.mjs';

const rooms = {
    CAF: { wall: '#F6E7D6', sun: '#EFD3B5', table: '#DDB68E', edge: '#CBA073' },
    TEA: { wall: '#EAF2E1', sun: '#D3E5C6', table: '#B9D2A6', edge: '#A3C08D' },
    PAS: { wall: '#FDF3D9', sun: '#F9E2A8', table: '#E3B873', edge: '#CFA158' },
    OIL: { wall: '#EFF0DA', sun: '#DFE2B0', table: '#C5C88A', edge: '#B0B472' },
    FOR: { wall: '#E3EFF5', sun: '#C9E0EC', table: '#A5C6D8', edge: '#8FB4C8' },
    VIN: { wall: '#F6E4E4', sun: '#EBC7C9', table: '#CC9DA3', edge: '#B8868D' },
    DOL: { wall: '#FCE8E1', sun: '#F8CFC0', table: '#E5AA99', edge: '#D29482' },
    REG: { wall: '#E6E9F7', sun: '#CDD4EF', table: '#A9B4DD', edge: '#95A1CD' },
};

const pictures = {
    'CAF-001': goods.coffeeBag({ colour: '#7A2E2A', band: '#D9A22E', paper: '#FFF4DD', ink: '#7A2E2A', title: 'Espresso', line: 'IN GRANI' }),
    'CAF-002': goods.coffeeBag({ colour: '#C8553D', band: '#F2C86B', paper: '#FFF4DD', ink: '#8E3221', title: 'Espresso', line: 'MACINATO', ground: true }),
    'CAF-003': goods.coffeeBag({ colour: '#2F6F6B', band: '#E4C98A', paper: '#FFF8EC', ink: '#215350', title: 'Dolce', line: 'DECAFFEINATO', ground: true }),
    'CAF-004': goods.coffeeBag({ colour: '#E9B44C', band: '#7A4A21', paper: '#FFF8EC', ink: '#7A4A21', title: 'Sidamo', line: 'ETIOPIA' }),
    'CAF-005': goods.moka(3),
    'CAF-006': goods.moka(6),
    'TEA-001': goods.teaTin({ colour: '#2C3E63', lid: '#1F2D4A', ink: '#2C3E63', title: 'Earl Grey', line: 'BERGAMOTTO', motif: goods.strewn(() => flower(26, 5, '#6E86BD', '#C7C13B'), 3), beside: goods.bergamot() }),
    'TEA-002': goods.teaTin({ colour: '#7FB09A', lid: '#5D9480', ink: '#3E6E5C', title: 'Gelsomino', line: 'TÈ VERDE', motif: goods.strewn(() => flower(30, 6, '#FFFEFA', '#F2C230'), 5), beside: goods.jasmine() }),
    'TEA-003': goods.teaTin({ colour: '#5C8A3F', lid: '#44702B', ink: '#3C6326', title: 'Sencha', line: 'TÈ VERDE', motif: goods.strewn(() => leaf(56, '#A8CB86'), 8), beside: goods.greenLeaves() }),
    'TEA-004': goods.paperBox({ colour: '#F2C65A', front: '#FFF8EC', ink: '#8A6414', title: 'Camomilla', line: 'IN FIORI', motif: goods.strewn(() => flower(34, 12, '#FFFEFA', '#E59F2A'), 12), beside: goods.daisies() }),
    'TEA-005': goods.paperBox({ colour: '#E58F4E', front: '#FFF8EC', ink: '#A04E16', title: 'Zenzero', line: 'E LIMONE', motif: goods.strewn(() => leaf(46, '#F7CE8B'), 14), beside: goods.lemonAndGinger() }),
    'PAS-001': goods.spaghetti({ pasta: '#F6D271', dark: '#E4B54B', paper: '#2F6690', ink: '#FFF4DD', title: 'Spaghetti', line: 'GRAGNANO' }),
    'PAS-002': goods.spaghetti({ pasta: '#BE8A54', dark: '#9C6B3B', paper: '#5C8A3F', ink: '#FFF4DD', title: 'Integrali', line: 'SPAGHETTI' }),
    'PAS-003': goods.tagliatelle(),
    'PAS-004': goods.orecchiette(),
    'PAS-005': goods.riceSack(),
    'PAS-006': goods.jar({ inside: '#6B9B3F', lid: '#2E6B3E', ink: '#2E6B3E', title: 'Pesto', line: 'GENOVESE', beside: goods.basil() }),
    'PAS-007': goods.can(),
    'OIL-001': goods.oilBottle({ glass: '#B9C46B', oil: '#D8C94A', paper: '#FFFBEA', ink: '#2F6690', title: 'Liguria', line: 'TAGGIASCA' }),
    'OIL-002': goods.oilBottle({ glass: '#4B6B3A', oil: '#3C5A2B', paper: '#F7E7C1', ink: '#8C2F1F', title: 'Toscana', line: 'FRANTOIO' }),
    'OIL-003': goods.balsamic(),
    'OIL-004': goods.tradizionale(),
    'FOR-001': goods.parmigiano({ rind: '#D9A441', paste: '#F8E09A', months: 24, tag: '#2F6F8F' }),
    'FOR-002': goods.parmigiano({ rind: '#B97F2B', paste: '#EFC76C', months: 36, tag: '#8C2F39' }),
    'FOR-003': goods.pecorino(),
    'FOR-004': goods.gorgonzola(),
    'FOR-005': goods.mozzarella(),
    'FOR-006': goods.burrata(),
    'VIN-001': goods.wine({ shape: 'bordeaux', glass: '#38402C', capsule: '#8C1F2B', paper: '#FBF3DF', ink: '#7A1F2A', title: 'Chianti', line: 'CLASSICO', pour: '#8C1F35' }),
    'VIN-002': goods.wine({ shape: 'burgundy', glass: '#3A2A1E', capsule: '#2B2B2B', paper: '#EFE1C2', ink: '#3A2418', title: 'Barolo', line: 'LA MORRA', pour: '#7A2130' }),
    'VIN-003': goods.wine({ shape: 'bordeaux', glass: '#2E2433', capsule: '#B5872B', paper: '#2B2130', ink: '#E6C77A', title: 'Primitivo', line: 'MANDURIA', pour: '#571A3A' }),
    'VIN-004': goods.wine({ shape: 'burgundy', glass: '#A9BF7C', capsule: '#2F7F93', paper: '#FFFDF4', ink: '#2F6F8F', title: 'Vermentino', line: 'SARDEGNA', pour: '#F0DC82' }),
    'VIN-005': goods.wine({ shape: 'sparkling', glass: '#52704A', capsule: '#D9A22E', paper: '#F9EFD2', ink: '#7A5B12', title: 'Prosecco', line: 'SUPERIORE', pour: '#F3D777' }),
    'DOL-001': goods.panettone({ crust: '#B8702F', dots: ['#5E331A', '#F2A63B', '#5E331A', '#E8892B'], paper: '#7A2E2A', ribbon: '#D9A22E' }),
    'DOL-002': goods.panettone({ crust: '#5E3A24', dots: ['#2F1A0E', '#FBE9CF', '#2F1A0E'], paper: '#3B4C7A', ribbon: '#E58F4E' }),
    'DOL-003': goods.cantucci(),
    'DOL-004': goods.amaretti(),
    'DOL-005': goods.gianduiotti(),
    'DOL-006': goods.jar({ inside: '#6B3F22', lid: '#E9B44C', ink: '#5A3117', title: 'Nocciole', line: 'CREMA', beside: goods.hazelnuts() }),
    'REG-001': goods.basket({ large: false, ribbon: '#C8553D' }),
    'REG-002': goods.basket({ large: true, ribbon: '#B23A2E' }),
    'REG-003': goods.twoCups(),
    'REG-004': goods.voucher(),
};

/** SVG by article number. */
export const shopWindow = Object.fromEntries(
    Object.entries(pictures).map(([sku, picture]) => [sku, scene(rooms[sku.slice(0, 3)], picture)]),
);
