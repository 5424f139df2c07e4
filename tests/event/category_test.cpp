#include "event/categorise.hpp"
#include "event/category.hpp"
#include "event/story.hpp"
#include "event/topic.hpp"
#include "event/trigger_classes.hpp"
#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <set>
#include <string>
#include <vector>

using namespace dateline;
using namespace dateline::event;

namespace {

void expect_refused(const std::string& yaml, const std::string& words) {
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "kinds.yaml";
    std::ofstream(file) << yaml;
    const auto set = CategorySet::load(file);
    REQUIRE_FALSE(set);
    CHECK_MESSAGE(set.error().message.find("kinds.yaml") != std::string::npos, set.error().message);
    CHECK_MESSAGE(set.error().message.find(words) != std::string::npos, set.error().message);
}

CategorySet bundled() {
    auto set = CategorySet::load(DATELINE_SOURCE_DIR "/data/categories.yaml");
    REQUIRE_MESSAGE(set, (set ? "" : set.error().message));
    return std::move(*set);
}

/// What happens at the word of a sentence, by default its first.
std::string category_of(const CategorySet& set, const std::string& sentence,
                        const std::string& at = "") {
    const auto document =
        document::parse(sentence, "sentence", document::Format::plain, test::Data::get().lexicon);
    REQUIRE(document);
    REQUIRE(document->sentences.size() == 1);
    Vocabulary vocabulary(test::Data::get().lexicon, document->prose, {});
    std::vector<Word> words;
    split_words(*document, document->sentences[0], {}, {}, vocabulary, words);
    Clauses clauses;
    cut_clauses(words, document->prose, clauses);
    Categoriser categoriser(set);
    categoriser.learn_names(document->prose,
                            {document->prose, std::array{document->sentences[0].prose}});
    std::vector<TriggerHit> hits;
    categoriser.find(words, vocabulary, hits);
    std::size_t place = 0;
    while (!at.empty() && words[place].prose.of(document->prose) != at)
        ++place;
    const Verdict verdict = categoriser.judge(hits, words, document->prose, clauses, place, {});
    return set.categories[verdict.category].id;
}

} // namespace

TEST_CASE("more categories than the map tells apart are refused") {
    std::string yaml = "categories:\n";
    for (std::size_t i = 0; i <= most_categories; ++i)
        yaml += "  - {id: k" + std::to_string(i) + ", label: Kind, colour: \"#123456\"}\n";
    expect_refused(yaml, "kinds.yaml:257:5: the map tells at most 255 categories apart");
}

TEST_CASE("the bundled categories are complete and tell themselves apart") {
    const CategorySet set = bundled();
    std::set<std::string> colours;
    for (const Category& category : set.categories) {
        CHECK(colours.insert(category.colour).second);
        CHECK_FALSE(category.label.empty());
    }
    for (const char* id : {"airstrike", "missile", "ground", "aircraft-loss", "naval", "deployment",
                           "civilian-harm", "ceasefire", "statement", "disaster", "other"}) {
        CHECK_MESSAGE(set.find(id) != nullptr, id);
    }
    CHECK(set.categories.back().id == "other");
    CHECK_FALSE(set.find("statement")->shown);
    CHECK(set.find("no-such-thing") == nullptr);
}

TEST_CASE("what a sentence tells of") {
    const CategorySet set = bundled();
    CHECK(category_of(set, "Warplanes bombed the harbour") == "airstrike");
    CHECK(category_of(set, "Six cruise missiles hit the depot") == "missile");
    CHECK(category_of(set, "The garrison surrendered after a siege of ten weeks") == "ground");
    CHECK(category_of(set, "A helicopter was shot down over the valley") == "aircraft-loss");
    CHECK(category_of(set, "Two frigates were sunk off the cape") == "naval");
    CHECK(category_of(set, "Three brigades were deployed along the river") == "deployment");
    CHECK(category_of(set, "Forty villagers were massacred in the night") == "civilian-harm");
    CHECK(category_of(set, "An armistice was signed in the railway carriage") == "ceasefire");
    CHECK(category_of(set, "The hurricane made landfall at dawn") == "disaster");
    CHECK(category_of(set, "The minister said that the talks had failed") == "statement");
    CHECK(category_of(set, "The king was crowned in the abbey") == "other");
    CHECK(category_of(set, "A quiet village by the sea") == "other");
}

TEST_CASE("the verb that leads to a place weighs more than the words around it") {
    const CategorySet set = bundled();
    CHECK(category_of(set,
                      "The army was ready to begin air strikes, and the brigade travelled to Riga",
                      "Riga") == "deployment");
    CHECK(category_of(set, "Rebels of the coast besieged Riga", "Riga") == "ground");
    CHECK(category_of(set, "The brigade returned to Riga and it was said that the talks had failed",
                      "Riga") == "deployment");
    CHECK(category_of(set, "They proceeded with bombing the depots in Riga", "Riga") ==
          "airstrike");
}

TEST_CASE("a planted bomb harms civilians, one from the air is an air strike") {
    const CategorySet set = bundled();
    CHECK(category_of(set, "Extremists bombed a crowded pub in Riga", "Riga") == "civilian-harm");
    CHECK(category_of(set, "Bombs went off aboard three trains in Riga", "Riga") ==
          "civilian-harm");
    CHECK(category_of(set, "Bombers bombed a bus depot in Riga", "Riga") == "airstrike");
}

TEST_CASE("envoys, students and courts of law are not deployed") {
    const CategorySet set = bundled();
    CHECK(category_of(set, "The envoy travelled to Riga", "Riga") == "other");
    CHECK(category_of(set, "She went to Riga to study law", "Riga") == "other");
    CHECK(category_of(set, "The court moved from Turku to Riga", "Riga") == "other");
    CHECK(category_of(set, "Restrictions on trade with Riga were lifted", "Riga") == "other");
    CHECK(category_of(set, "Protests spread to Riga", "Riga") == "other");
}

TEST_CASE("galleys that beat a fleet fight at sea") {
    const CategorySet set = bundled();
    CHECK(category_of(set, "Their galleys defeated the fleet near Riga", "Riga") == "naval");
}

TEST_CASE("a peace treaty signed is a treaty, a treaty broken is none") {
    const CategorySet set = bundled();
    CHECK(category_of(set, "The peace treaty was signed in Riga", "Riga") == "ceasefire");
    CHECK(category_of(set, "The duke broke the peace treaty and besieged Riga", "Riga") ==
          "ground");
}

TEST_CASE("words that need company take the category the narrative mostly tells of") {
    const CategorySet set = bundled();
    const auto index = [&](const char* id) {
        return static_cast<std::size_t>(set.find(id) - set.categories.data());
    };
    Verdict clear{index("airstrike"), 5, true, std::vector<float>(set.categories.size(), 0)};
    clear.scores[clear.category] = 5;
    Verdict weak{index("ground"), 1.6F, true, std::vector<float>(set.categories.size(), 0)};
    weak.scores[index("ground")] = 1.6F;
    weak.scores[index("airstrike")] = 1.6F;
    Topic topic(set.categories.size());
    topic.note(clear, 0, false);
    topic.note(weak, 1, false);
    CHECK(topic.settle() == std::vector{index("airstrike"), index("airstrike")});
}

TEST_CASE("a clause joined on by its verb has the subject of the clause before") {
    const CategorySet set = bundled();
    CHECK(category_of(set, "Bombers left Dover at dawn and attacked the docks in Riga", "Riga") ==
          "airstrike");
}

TEST_CASE("a disease and a storm travel as disasters") {
    const CategorySet set = bundled();
    CHECK(category_of(set, "The plague arrived in Riga on a ship", "Riga") == "disaster");
    CHECK(category_of(set, "The hurricane moved over Riga in the night", "Riga") == "disaster");
}

TEST_CASE("a route is no rout and a stretch of land no landing") {
    const CategorySet set = bundled();
    CHECK(category_of(set, "Their route was long") == "other");
    CHECK(category_of(set, "The land was dry") == "other");
}

TEST_CASE("an air force or an air base is no air strike") {
    const CategorySet set = bundled();
    CHECK(category_of(set, "The air force deployed six fighters to the air base") == "deployment");
}

TEST_CASE("what stormed a place was no storm, and a storm's name no weapon") {
    const CategorySet set = bundled();
    CHECK(category_of(set, "The storming of the fort at Riga took all night", "Riga") == "ground");
    CHECK(category_of(set, "They took Riga by storm", "Riga") == "ground");
    CHECK(category_of(set, "Storm Shadow missiles hit the docks in Riga", "Riga") != "disaster");
    CHECK(category_of(set, "Operation Desert Storm Rommel began, and Rommel marched to Riga",
                      "Riga") != "disaster");
    CHECK(category_of(set, "General strikes shut Riga", "Riga") == "other");
}

TEST_CASE("a storm's name is letters of any alphabet, and ends with them") {
    const CategorySet set = bundled();
    for (const std::string storm : {"Éowyn", "Nguyễn", "Hugo"}) {
        CAPTURE(storm);
        CHECK(category_of(set,
                          "They feared Hurricane " + storm + "—the worst—and " + storm +
                              " reached Riga",
                          "Riga") == "disaster");
    }
}

TEST_CASE("what somebody had said is a statement as what he said is") {
    const CategorySet set = bundled();
    CHECK(category_of(set, "The minister said in Riga that the bombing would go on", "Riga") ==
          "statement");
    CHECK(category_of(set, "The minister had said in Riga that the bombing would go on", "Riga") ==
          "statement");
    CHECK(category_of(set, "Bombing was said to go on in Riga", "Riga") != "statement");
}

TEST_CASE("what goes on behind a gap may stand there more than once") {
    const CategorySet set = bundled();
    CHECK(category_of(set, "They marched to Riga to besiege it", "Riga") ==
          category_of(set, "They marched far to besiege Riga", "Riga"));
}

TEST_CASE("no trigger of the bundled categories stands twice") {
    for (const Category& category : bundled().categories) {
        std::set<std::pair<std::string, TriggerStrength>> told;
        for (const Trigger& trigger : category.triggers) {
            CAPTURE(trigger.words);
            CHECK(told.emplace(trigger.words, trigger.strength).second);
        }
    }
}

TEST_CASE("a class of verbs is met in all their forms") {
    CHECK(verb_forms("march") ==
          std::vector<std::string>{"march", "marches", "marching", "marched"});
    CHECK(verb_forms("seize") == std::vector<std::string>{"seize", "seizes", "seizing", "seized"});
    CHECK(verb_forms("bury") == std::vector<std::string>{"bury", "buries", "burying", "buried"});
    CHECK(verb_forms("trap") == std::vector<std::string>{"trap", "traps", "trapping", "trapped"});
    CHECK(verb_forms("flee/fled") == std::vector<std::string>{"flee", "flees", "fleeing", "fled"});
    CHECK(verb_forms("take/took/taken") ==
          std::vector<std::string>{"take", "takes", "taking", "took", "taken"});
    CHECK(verb_forms("travel") == std::vector<std::string>{"travel", "travels", "traveling",
                                                           "travelling", "traveled", "travelled"});
}

TEST_CASE("triggers name classes of verbs and of other words") {
    const test::TemporaryFolder folder;
    const auto set = CategorySet::load(
        folder.with("categories.yaml", "verbs: {trade: [buy/bought, sell/sold, barter]}\n"
                                       "words: {cattle: [ox, oxen, cow, cows]}\n"
                                       "categories:\n"
                                       "  - {id: market, label: Markets, colour: \"#d55e00\",\n"
                                       "     strong: [\"<trade> * <cattle>\"]}\n"
                                       "  - {id: rest, label: Rest, colour: \"#555555\"}\n"));
    REQUIRE_MESSAGE(set, (set ? "" : set.error().message));
    CHECK(category_of(*set, "They sold two old cows in Riga", "Riga") == "market");
    CHECK(category_of(*set, "They bartered oxen in Riga", "Riga") == "market");
    CHECK(category_of(*set, "They sold two old carts in Riga", "Riga") == "rest");
}

TEST_CASE("a class that is missing or stands twice is refused") {
    const std::string entry =
        "  - {id: a, label: A, colour: \"#123456\", strong: [\"<go> far\"]}\n";
    expect_refused("categories:\n" + entry, "no class is called \"<go> far\"");
    expect_refused("verbs: {go: [walk]}\nwords: {go: [way]}\ncategories:\n" + entry,
                   "the class \"go\" stands twice");
    expect_refused("verbs: [walk]\ncategories:\n" + entry, "verbs are \"name: [word, ...]\"");
}

TEST_CASE("a head verb speaks only for the place it leads to") {
    const test::TemporaryFolder folder;
    const auto set = CategorySet::load(folder.with(
        "categories.yaml", "verbs: {fight: [fight/fought]}\n"
                           "categories:\n"
                           "  - {id: war, label: War, colour: \"#d55e00\", heads: [\"<fight>\"]}\n"
                           "  - {id: rest, label: Rest, colour: \"#555555\"}\n"));
    REQUIRE_MESSAGE(set, (set ? "" : set.error().message));
    CHECK(category_of(*set, "They fought at Riga", "Riga") == "war");
    CHECK(category_of(*set, "The men who had fought rested at Riga", "Riga") == "rest");
}

TEST_CASE("the verb behind a place leads where a new clause begins there") {
    const CategorySet set = bundled();
    CHECK(category_of(set, "Moving south in spring, the duke at Riga annihilated the rebels",
                      "Riga") == "ground");
}

TEST_CASE("an army is deployed, travellers are not") {
    const auto categories = [](const std::string& text) {
        std::vector<std::string> found;
        for (const Event& event : test::Story(text).set.events)
            found.push_back(event.category.str());
        return found;
    };
    std::string summer;
    for (const char* day : {"4", "5", "6", "7", "8", "9", "10"})
        summer += std::string(" On ") + day + " May it rained.";
    CHECK(categories("On 3 May 1901 the painter and his friends travelled to Turku." + summer) ==
          std::vector<std::string>{"other"});
    CHECK(categories("On 3 May 1901 the regiment travelled to Turku." + summer) ==
          std::vector<std::string>{"deployment"});
    CHECK(categories("On 3 May 1901 they travelled to Turku. On 2 May the war had begun." +
                     summer) == std::vector<std::string>{"deployment"});
    CHECK(categories("On 3 May 1901 they travelled to Turku.") ==
          std::vector<std::string>{"deployment"});
}

TEST_CASE("a place that is taken is fought for, a roof that collapses is a disaster") {
    const auto category = [](const std::string& text) {
        const test::Story story(text);
        REQUIRE(story.set.events.size() == 1);
        return story.set.events[0].category.str();
    };
    CHECK(category("In May 1901 some of the men went home and, after a siege, Turku fell.") ==
          "ground");
    CHECK(category("The army took Turku on 3 May 1901.") == "ground");
    CHECK(category("A roof in the centre of Turku collapsed on 3 May 1901 after the earthquake.") ==
          "disaster");
    CHECK(category("Peace talks were held in Turku on 3 May 1901.") == "ceasefire");
}

TEST_CASE("another set of categories has its own agents, names and either words") {
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "kinds.yaml";
    std::ofstream(file)
        << "categories:\n"
           "  - {id: sale, label: Sales, colour: \"#123456\",\n"
           "     strong: [\"bought|sold * farm\"], agents: [dealers], named: [auctioneer]}\n"
           "  - {id: rest, label: Rest, colour: \"#654321\"}\n";
    const auto set = CategorySet::load(file);
    REQUIRE(set);
    CHECK(category_of(*set, "They sold the old farm in Riga", "Riga") == "sale");
    CHECK(category_of(*set, "They burned the old farm in Riga", "Riga") == "rest");
    CHECK(category_of(*set, "The dealers went to Riga", "Riga") == "sale");
    CHECK(category_of(*set, "The dealers were driven to Riga", "Riga") == "sale");
    CHECK(category_of(*set, "Auctioneer Smith and his son; Smith went to Riga", "Riga") == "sale");
    CHECK(category_of(*set, "Smith went to Riga", "Riga") == "rest");
}

TEST_CASE("a broken set of categories names file, line and column") {
    expect_refused("categories:\n  - id: a\n    label: [\n", ":");
    expect_refused("kinds: 3\n", "categories:");
    expect_refused("categories:\n  - label: A\n    colour: \"#123456\"\n", "without id");
    expect_refused("categories:\n  - {id: a, label: A, colour: red}\n", ":2:31:");
    expect_refused("categories:\n  - {id: a, label: A, colour: \"#123456\"}\n"
                   "  - {id: a, label: B, colour: \"#654321\"}\n",
                   "stands twice");
    expect_refused("categories:\n  - {id: a, label: A, colour: \"#123456\", strong: word}\n",
                   "no list");
    expect_refused("categories:\n  - {id: a, label: A, colour: \"#123456\", shape: blob}\n",
                   ":2:49: \"blob\" is no shape; the shapes are circle, square");
    expect_refused("categories:\n  - {id: a, label: A, colour: \"#123456\", strnog: [b]}\n",
                   ":2:42: there is no key \"strnog\" here, only id, label");
}

TEST_CASE("a trigger that can stand in no text is refused") {
    const std::string head = "categories:\n  - id: a\n    label: A\n    colour: \"#112233\"\n";
    for (const std::string trigger : {"NATO", "ship, boat", "* bombs"}) {
        CAPTURE(trigger);
        expect_refused(head + "    plain: [\"" + trigger + "\"]\n", ":5:");
        expect_refused(head + "    agents: [\"" + trigger + "\"]\n", "can stand in no text");
        expect_refused("aside: [\"" + trigger + "\"]\n" + head, "can stand in no text");
    }
}

TEST_CASE("a set for another kind of story needs no more than a few entries") {
    const test::TemporaryFolder folder;
    const auto set = CategorySet::load(folder.with(
        "categories.yaml", "categories:\n"
                           "  - {id: outbreak, label: Outbreaks, colour: \"#d55e00\",\n"
                           "     strong: [\"broke out\", outbreak*], plain: [cases, infected]}\n"
                           "  - {id: other, label: Other, colour: \"#555555\", shape: dome}\n"));
    REQUIRE(set);
    CHECK(category_of(*set, "Cholera broke out in Riga") == "outbreak");
    CHECK(category_of(*set, "The first cases were seen in Riga") == "outbreak");
    CHECK(category_of(*set, "A bridge was opened in Riga") == "other");
    CHECK(set->categories[0].shape == "circle");
}

TEST_CASE("a missing set of categories is told") {
    const auto set = CategorySet::load("/nowhere/categories.yaml");
    REQUIRE_FALSE(set);
    CHECK(set.error().message.find("/nowhere/categories.yaml") != std::string::npos);
}
