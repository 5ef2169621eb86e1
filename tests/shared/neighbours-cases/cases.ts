/** What has to become of a sample of a neighbouring system's export. */
export interface NeighbourCase {
  /** In `tests/fixtures/neighbours`. */
  readonly file: string;
  readonly situation: string;
  /** The year worked on; 2024 if not told. */
  readonly year?: number;
  /** What the officer answers to what the recipe leaves open, in every sheet that asks it; nothing where absent. */
  readonly answers?: Readonly<Record<string, string>>;
  /** Columns the officer chooses a variable for, by heading; the proposals of all others are accepted. */
  readonly columns?: Readonly<Record<string, string>>;
  /** What a person has to be told. */
  readonly says: readonly RegExp[];
  /** What must not be said. */
  readonly never?: readonly RegExp[];
  /** Variable → code → figure: exactly these may go in, and no other. */
  readonly figures: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

const [DWI, LAMA, ADIREJO, DERATI, SUKA_RAMI] = ['1702091012', '1702091013', '1702091023', '1702062001', '1702062003'];
const FOUR = [DWI, LAMA, DERATI, SUKA_RAMI];

/** Figures of the four villages of the samples in their order; a hole is a village without one. */
const four = (...values: readonly (number | null)[]): Readonly<Record<string, number>> =>
  Object.fromEntries(FOUR.flatMap((code, at) => (values[at] == null ? [] : [[code, values[at]]])));
const from = (first: number): Readonly<Record<string, number>> => four(first, first + 1, first + 2, first + 3);

const REMATRI = /dikenali sebagai SIGIZI Kesga, Daftar Entry Indikator Remaja/;
const BUMIL = /dikenali sebagai SIGIZI Kesga, Daftar Entry Indikator Ibu Hamil/;
const BALITA = /dikenali sebagai SIGIZI Kesga, Daftar Entry Balita Gizi/;
const PERCENTS = /persen/i;

export const NEIGHBOUR_CASES: readonly NeighbourCase[] = [
  {
    file: 'sigizi_rematri.xlsx',
    situation: 'adolescent girls of four months, nothing answered',
    says: [REMATRI, /bulan Mei, Juni, Juli dan Agustus/, /mendapat atau/],
    figures: {},
  },
  {
    file: 'sigizi_rematri.xlsx',
    situation: 'adolescent girls to June, those who took the tablets; one village ends in May',
    answers: { bulan: '6', ttd: 'diminum' },
    says: [REMATRI, PERCENTS, /tahun ajaran/, /SUKA RAMI/, /Mei/],
    figures: {
      rematri_ttd_d: four(152, 121, 91, 60),
      rematri_ttd_n: four(76, 61, 41, 25),
      rematri_hb_d: four(72, 52, 37, 27),
      rematri_hb_n: four(67, 47, 32, 22),
    },
  },
  {
    file: 'sigizi_rematri.xlsx',
    situation: 'adolescent girls to June, those who were given the tablets',
    answers: { bulan: '6', ttd: 'diberikan' },
    says: [REMATRI],
    figures: {
      rematri_ttd_d: four(152, 121, 91, 60),
      rematri_ttd_n: four(100, 81, 51, 30),
      rematri_hb_d: four(72, 52, 37, 27),
      rematri_hb_n: four(67, 47, 32, 22),
    },
  },
  {
    file: 'sigizi_rematri.xlsx',
    situation: 'adolescent girls to August: June belongs to the school year before',
    answers: { bulan: '8', ttd: 'diminum' },
    says: [REMATRI, /tahun ajaran/, /AIR PUTIH LAMA/, /dikosongkan/],
    figures: {
      rematri_ttd_d: four(161, null, 95),
      rematri_ttd_n: four(18, null, 7),
      rematri_hb_d: four(79, null, 43),
      rematri_hb_n: four(74, null, 38),
    },
  },
  {
    file: 'sigizi_rematri.xlsx',
    situation: 'adolescent girls in a year whose forms do not ask for them',
    year: 2025,
    answers: { bulan: '6' },
    says: [REMATRI, /2025/],
    figures: {},
  },
  {
    file: 'sigizi_bumil.xlsx',
    situation: 'pregnant women of three months, nothing answered',
    says: [BUMIL, /bulan April, Mei dan Juni/],
    figures: {},
  },
  {
    file: 'sigizi_bumil.xlsx',
    situation: 'pregnant women to June: the last month and the later entry, never a sum',
    answers: { bulan: '6' },
    says: [BUMIL, /tidak dijumlahkan/, /DERATI/, /Mei/],
    figures: {
      ibu_hamil: four(70, 60, 40, 30),
      ibu_bersalin: four(17, 15, 10, 11),
      bumil_kek_pmt_d: four(7, 6, 4, 4),
      bumil_kek_pmt_n: four(6, 5, 3, 3),
    },
  },
  {
    file: 'sigizi_bumil.xlsx',
    situation: 'pregnant women to April',
    answers: { bulan: '4' },
    says: [BUMIL],
    figures: {
      ibu_hamil: four(70, 60, 40, 30),
      ibu_bersalin: four(10, 9, 8, 7),
      bumil_kek_pmt_d: four(5, 4, 3, 2),
      bumil_kek_pmt_n: four(4, 3, 2, 1),
    },
  },
  {
    file: 'sigizi_bumil.xlsx',
    situation: 'pregnant women of 2025: given or taken is not answered',
    year: 2025,
    answers: { bulan: '6' },
    says: [BUMIL, /mendapat atau/],
    figures: {},
  },
  {
    file: 'sigizi_bumil.xlsx',
    situation: 'pregnant women of 2025 who took the tablets',
    year: 2025,
    answers: { bulan: '6', ttd: 'diminum' },
    says: [BUMIL, /ibu bersalin/],
    figures: {
      ibu_hamil: four(70, 60, 40, 30),
      bumil_ttd180_n: four(24, 21, 12, 13),
      bumil_kek_pmt_n: four(6, 5, 3, 3),
      bumil_periksa_6_n: four(15, 13, 8, 9),
    },
  },
  {
    file: 'sigizi_balita.xlsx',
    situation: 'children of seven months, nothing answered',
    says: [BALITA, /Januari/, /Juli/, /ditimbang/],
    figures: {},
  },
  {
    file: 'sigizi_balita.xlsx',
    situation: 'children in June; breastfeeding is asked in February and August only',
    answers: { bulan: '6', pantau: 'ditimbang' },
    says: [BALITA, PERCENTS, /Februari dan Agustus/, /bukan 0/, /gizi kurang/i, /pendek/],
    figures: {
      jumlah_baduta: four(85, 75, 65, 55),
      jumlah_balita: four(255, 225, 195, 165),
      balita_dipantau_n: four(253, 223, 193, 163),
      jumlah_balita_diukur: four(251, 221, 191, 161),
      bayi_lt6: four(20, 19, 18, 17),
      asi_eksklusif_n: four(17, 16, 15, 14),
      anak_6_23: four(60, 57, 54, 51),
    },
  },
  {
    file: 'sigizi_balita.xlsx',
    situation: 'children in July: a month without breastfeeding and food, and not of the half-year of February',
    answers: { bulan: '7', pantau: 'ditimbang' },
    says: [BALITA, /Februari dan Agustus/, /bukan 0/, /DERATI/],
    figures: {
      jumlah_baduta: four(86, 76),
      jumlah_balita: four(258, 228),
      balita_dipantau_n: four(256, 226),
      jumlah_balita_diukur: four(254, 224),
    },
  },
  {
    file: 'sigizi_balita.xlsx',
    situation: 'children of 2025 in June, with at least five groups of food',
    year: 2025,
    answers: { bulan: '6', mpasi: 'beragam' },
    says: [BALITA],
    figures: {
      jumlah_baduta: four(85, 75, 65, 55),
      jumlah_balita: four(255, 225, 195, 165),
      asi_eksklusif_n: four(17, 16, 15, 14),
      mpasi_beragam_n: four(24, 23, 22, 21),
    },
  },
  {
    file: 'siga_krs.xlsx',
    situation: 'families at risk: their children are of 24 to 59 months, and families are counted, not children',
    says: [/dikenali sebagai SIGA BKKBN/, /24.59 bulan/],
    figures: {
      jumlah_keluarga: four(400, 410, 420, 430),
      jumlah_keluarga_sasaran: four(350, 360, 370, 380),
      jumlah_krs: from(60),
      pus: four(310, 320, 330, 340),
    },
  },
  {
    file: 'dukcapil_dkb.xlsx',
    situation: 'registered people, ownership not answered: the sheet of it waits',
    year: 2025,
    says: [/dikenali sebagai Dukcapil/, /sudah memiliki/, /diterbitkan/],
    figures: {},
  },
  {
    file: 'dukcapil_dkb.xlsx',
    situation: 'registered people without what is owned; ages of 0 to 4 years are not taken',
    year: 2025,
    answers: { terbit: 'tidak' },
    says: [/dikenali sebagai Dukcapil/, /0.4 tahun/i],
    figures: { anak_0_17: from(420), jumlah_penduduk: from(1600) },
  },
  {
    file: 'satu_data_kategori.csv',
    situation: 'a portal file of two measures, two years and two districts, nothing answered',
    says: [/dikenali sebagai Open Data/, /BALITA PENDEK dan BALITA SANGAT PENDEK/],
    figures: {},
  },
  {
    file: 'satu_data_kategori.csv',
    situation: 'a portal file whose measure is chosen, but not what it stands for',
    answers: { kategori: 'BALITA PENDEK' },
    says: [/dikenali sebagai Open Data/, /2023/, /kabupaten\/kota lain/],
    figures: {},
  },
  {
    file: 'satu_data_kategori.csv',
    situation: 'a portal file whose measure and variable are chosen',
    answers: { kategori: 'BALITA PENDEK' },
    columns: { jumlah_balita: 'jumlah_pendek' },
    says: [/dikenali sebagai Open Data/],
    figures: { jumlah_pendek: { [DWI ?? '']: 14, [LAMA ?? '']: 24, [ADIREJO ?? '']: 34 } },
  },
  {
    file: 'satu_data_tertukar.csv',
    situation: 'a portal file whose columns of codes are swapped',
    says: [/dikenali sebagai Open Data/, /namanya/],
    figures: { jumlah_pendek: { [DWI ?? '']: 20, [LAMA ?? '']: 21, [ADIREJO ?? '']: 22 } },
  },
  {
    file: 'opendk_sanitasi.xlsx',
    situation: 'toilets of OpenDK, whose unit is not told',
    says: [/dikenali sebagai OpenDK/, /satuan/],
    figures: {},
  },
  {
    file: 'opendk_sanitasi.xlsx',
    situation: 'toilets of OpenDK that a person takes for families',
    columns: { toilet: 'keluarga_stop_babs_n' },
    says: [/dikenali sebagai OpenDK/],
    figures: { keluarga_stop_babs_n: from(200) },
  },
  {
    file: 'opendk_imunisasi.xlsx',
    situation: 'immunisation of OpenDK, a percentage or a count',
    says: [/dikenali sebagai OpenDK/, /persen/],
    figures: {},
  },
  {
    file: 'sigizi_bernama.xlsx',
    situation: 'persons under the headings of an aggregate',
    answers: { bulan: '6' },
    says: [/daftar orang/, /tanpa nama/],
    never: [/IBU CONTOH/, /\d{13,}/],
    figures: {},
  },
];
