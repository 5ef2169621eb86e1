/**
 * Words that names of people in Indonesia are made of: given names and families of all parts of the country. Words that
 * are as often part of a village's name (agung, indah, makmur, sari) are left out.
 */
const WORDS = `
abdi abdul abdullah abdurrahman abidin abigail abizar achmad adam ade adelia adi adinda aditya adriansyah
afifah agatha agus agustina ahmad aini ainun aisyah ajeng akbar alamsyah albert aldi alek alesha alexander
alfian alfiansyah ali alif alifah alisha alvaro alvin alya amalia amanda amelia amin aminah aminudin amir
amiruddin ananda anastasia andi andika andini andri andrian andriani anggi anggita anggraeni anggraini anggun
anisa anita anjani annisa anton antonius anwar aprianto aprilia apriliani aqila aqilla ardi ardian ardiansyah
arfan ari arief arif arifin aris arjuna arkan arkana arman armando arsyad arsyila arum asep asma asmawati
asrul astri astuti athar athaya atika aulia aurel ayomi ayu azahra azizah azka azmi azriel azzahra bagas bagus
baharuddin bambang baso basri basuki batubara bayu benediktus bere bernadus besse bilqis budi budiman bunga
burhan cahya cahyono candra carolina cecep cecilia chandra christian citra clara cokorda cut dadang daeng
dahlan damanik damayanti daniel darma darmawan dava davina dede dedi deni denny desak desi desiana devi dewi
dhea diah dian diana didik dika dimas dina dinda dini dita djami djoko dody doni dwi edi edward eka eko ela
elisabeth elsa elvira emilia endah endang eni enumbi enung erik erlina erna ernawati ester euis eva evi fadhil
fadhilah fadila fahmi fahri fajar farah farhan farid farida faris fathia fatima fatimah fatma fauzan fauzi
fauziah febri febriana febrianti ferdinand feri fika firdaus firman fitri fitria fitriah fitriani fransiska
fransiskus galih gede gibran gilang ginting gita gobai gultom gunawan gusti habibah hadi hadijah hafiz hafizh
hakim halim halimah hamdan hamid hamzah hana hanafi hani hanifah harahap hardi hari haris hariyanto harjo
hartati hartini hartono haryanto hasan hasanah hasanuddin hasibuan hasnah hastuti helena hendra hendri heni
heriyanto herlina herman hermawan heru hesti hidayah hidayat hidayati hotma humaira husein husna hutabarat
hutagalung hutapea ibrahim ida idris iis ika ikhsan ilham ilyas imam iman imelda indra indri indriani intan
irawan irawati irfan irma irmawati irwan isabella iskandar ismail ismaya ismi isnaini istiqomah ita iwan
jaelani jafar jamal jamaludin jamilah januar jasmine jefri jessica jihan johan johanes joko jono josephine
juli julia juliana julianti jumadi jumiati junaidi kadek kamal kamaludin kambuaya kamila karim karina karolina
karsini kartika kartini kasim kayla keisha kenzie kenzo ketut keumala khadijah khairul khairunnisa khoirul
khotimah kiki klau kogoya kokom komang komariah komariyah krisna kurnia kurniasih kurniawan kurniawati kusuma
laila lailatul lakapu latifah latuconsina leiwakabessy lestari lia lidya lilik lilis lina linda lisa lubis luh
lukas lukman lumban lumentut lusi lutfi luthfi made mahmud maimunah malik maming manafe manalu mandacan
mandagi manurung mardiana margaretha maria mariam mariana markus marlina marni marpaung martha martinus maryam
maryani maryati matulessy maulana maulida maulidya mawarni maya mega megawati meilani melani meliana melisa
mery mesakh mia michael mila mira mirna misnah mochamad moh mohamad mohammad mote muhamad muhammad
muhammadiyah mujiati mukhlis mulyadi mulyani mulyono munawaroh murib murniati musa muslim mustafa mustika
naben nabila nabilah nadia nadira nahak naila nainggolan najwa nana nanda nani napitupulu nasir nasution
natalia naufal naura nayla ndun neneng ngurah nia nina ningrum ningsih nining nita noni nono nova novi novia
novianti novita nugraha nugroho nuh nur nura nuraeni nuraini nurdin nurhaliza nurhayati nurjanah nurlaela
nurlaila nurlela nurlian nurma nurmala nurul nuryani nyak nyoman ode oktavia oktaviani olivia paijem paijo
pakpahan pandu panjaitan parman partini pattiasina paulus permana pertiwi petrus pigai pohan poltak prabowo
pradana prasetya prasetyo pratama pratiwi priyanto puang purba purnama purnomo purwanti purwanto puspa puspita
puspitasari putra putri putu qonita rachmat raden radit rafa raffa rafi rafif rafli rahma rahmah rahman rahmat
rahmawati rahmi raihan raisa ramadani ramadhan ramadhani ramdani rangga rani ranti rara rasya ratih ratna
ratnasari ratri rayyan rendi reni reno retno reza ria riana rifki rika rina rini rio risa riska riski risma
rismawati rita rivaldi riwu riyadi rizal rizka rizki rizky robert rohani rohim rohmah rohman rohmat rompas
roni rosa rosalina rosdiana rosita rosmiati rosmini rostina rudi rukmini rumaropen rumbiak rusdi ruslan rusli
rustam sabrina sadiah safira safitri sahetapy sahrul saiful salamah salim salma salman salsabila samsudin
samsul sandi sandra sanjaya santi santika santos santoso sapitri saragih sartika saskia satria sekar selfi
selvi sembiring septi septiana septiani seran setiani setiawan setiawati setyawan setyowati shafira shanum
shinta sihombing silaban silalahi silva silvia simanjuntak simbolon sinaga sindi sinta siregar siska
sitanggang siti sitorus situmorang slamet soares sofia solihin sondakh sri stefani stephanus subagyo subekti
sudarma sudarmi sudarsana sudirman sugeng suhardi suharti suhartini sukma sulaiman sulastri sumarni sumiati
sunarti supardi suparman supriadi supriyadi surya suryani susanti susanto susi susilawati susilo sutrisno
suwarni syafira syahputra syahrini syahrul syaiful syakira syamsiah syamsuddin syarif syifa taek tambunan
tampubolon tanaem tarigan tatang taufik tefa tegar teguh tekege tengku tenri teresia teuku theresia tia tiara
tika tina tini titin tiurma tobing togar toni tri triana tuasikal tumbelaka tumpal tuti ucok udin ujang umar
umi ummi uswatun utami utomo vania vera veronika vina vivi wahid wahyu wahyudi wahyuni wan wanggai wardah wati
wattimena wayan wenda widia widiastuti widodo widya wijaya wijayanti winarno winarti winda wira wisnu wiwik
wonda wowor wulan wulandari ximenes yahya yanti yanto yayan yayat yeni yesi yikwa yoga yohana yohanes yosef
yudha yudi yulia yuliana yuliani yulianti yulianto yuliati yuni yunita yunus yusnita yusril yusuf zaenab
zaenal zahra zainab zainal zainuddin zaki zaskia zhafira zubaidah zulaikha zulfa zulfikar zulkarnain zulkifli
`;

/** Words of names of people, lower case. */
export const NAME_WORDS: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/));

/** How names of people end that are made anew with every child; no village is called so. */
export const NAME_ENDING =
  /(?:wati|yati|yanti|ianti|yanto|ianto|yono|iono|ningsih|ningrum|uddin|udin|ullah|rahman|rohman|syah|iyem|inem|tinah|minah|kinah|iman|imin|mini|parmi|narto|warno|wardi|tuti|astuti)$/;
