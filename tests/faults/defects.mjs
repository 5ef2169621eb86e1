// Defects the crash suite must see, put into the built product one at a time by `npm run faults -- --defects`. Names in the
// built product are short and change with every build, so each is found by its form. Whoever moves the code moves its line.

/**
 * @typedef {{ name: string, code: RegExp, defect: string, seed: number, kind: string, told: 'lost' | 'misfilled' }} Defect
 *   `told`: what the fault of this kind and number must come to
 */

/** @type {readonly Defect[]} */
export const DEFECTS = [
  {
    name: 'the intention is written after the page',
    code: /(\w+)=await (\w+)\.commit\((\w+)\.intention\);if\(!\1\)\{([^}]*)return\}let (\w+)=\1\[0\]\?\?0,(\w+)=await \3\.act\(\)/,
    defect:
      '$1=(globalThis.early=await $3.act(),await $2.commit($3.intention));if(!$1){$4return}let $5=$1[0]??0,$6=globalThis.early',
    seed: 80,
    kind: 'browser killed',
    told: 'misfilled',
  },
  {
    name: 'the result of a fill is dropped',
    code: /(\w+)===null\|\|await \w+\.commit\(\{log:\[\1\]\}\)!==null/,
    defect: '!0',
    seed: 8,
    kind: 'browser killed',
    told: 'lost',
  },
  {
    name: 'an act is shown as kept before it is',
    code: /(\w+)=await (\w+)\.commit\((\w+)\);if\(!\1\.ok\)return (\w+)\(\{notice:(\w+)\(\1\.problem\)\}\),null;let (\w+)=(\w+)\((\w+)\.stored,/,
    defect:
      '$1=(setTimeout(()=>void $2.commit($3),1500),{ok:!0,value:{log:[],wholes:Object.fromEntries(Object.entries($3).filter(([part,next])=>part!=="log"&&typeof next=="function").map(([part,next])=>[part,next($8.stored[part])]))}});let $6=$7($8.stored,',
    seed: 6,
    kind: 'browser killed',
    told: 'lost',
  },
  {
    name: 'a whole record is written over from memory',
    code: /(\w+)=(\w+)\(await (\w+)\((\w+),(\w+)\)\),(\w+)=(\w+)\(\1\.rows\),(\w+)=(\w+)\(\6\);if\(\8===\6\)/,
    defect:
      '$1=$2(await $3($4,$5)),$6=(globalThis.remembered??={})[$5]??$7($1.rows),$8=globalThis.remembered[$5]=$9($6);if($8===$6)',
    seed: 1,
    kind: 'two panels racing',
    told: 'lost',
  },
];
